import { expect, test } from "@jest/globals";
import { careerOf } from "./career.ts";

const post = (title: string, unit: string | null, from: string, until: string | null) => ({
  title,
  unit,
  from,
  until,
  positionClass: title.startsWith("Kepala") ? ("PENGAWAS" as const) : null,
});

test("a career is as long as its days, those in two posts counted once, and as varied as its names", () => {
  const posts = [
    post("Kepala Seksi Umum", "Dinas A", "2024-06-15", null),
    post("Kepala  seksi umum", "Dinas B", "2022-06-15", "2025-06-14"),
    post("Pengelola Data", null, "2020-01-01", "2020-12-31"),
    post("Kepala Bidang", "Dinas C", "2026-06-16", null),
  ];
  expect(careerOf(posts, "2026-06-15")).toEqual({
    posts: 3,
    years: 5,
    titles: 2,
    units: 2,
    classes: ["PENGAWAS"],
  });
  expect(careerOf(posts, "2026-06-16")).toMatchObject({ posts: 4, titles: 3, units: 3 });
});

test("without a post on record there is no career, which is not one of nothing", () => {
  expect(careerOf([], "2026-06-15")).toBeNull();
  expect(careerOf([post("Kepala Seksi", null, "2026-06-16", null)], "2026-06-15")).toBeNull();
});
