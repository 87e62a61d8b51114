import { expect, test } from "@jest/globals";
import { withoutRecords } from "./rule.ts";
import { educationLevel } from "./qualification.ts";

test("an education of a known day counts from that day, of a known year all that year", () => {
  const levelOn = (day: string, date: string) =>
    educationLevel({
      ...withoutRecords({ positionClass: null, educationLevel: null }),
      day,
      records: [
        { id: "r", kind: "EDUCATION", date, until: null, facts: { level: "S2", relevance: null } },
      ],
    });
  expect(levelOn("2026-09-13", "2026-09-14")).toBeNull();
  expect(levelOn("2026-09-14", "2026-09-14")).toMatchObject({ value: { value: "S2" } });
  expect(levelOn("2025-12-31", "2026-12-31")).toBeNull();
  expect(levelOn("2026-01-01", "2026-12-31")).toMatchObject({ value: { value: "S2" } });
});
