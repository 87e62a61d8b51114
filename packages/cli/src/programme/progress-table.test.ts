import { expect, test } from "@jest/globals";
import { progressTable } from "./progress-table.ts";

test("progress is a table of owners and the states anybody is in, silent owners without figures", () => {
  const states = (seated: number) => [
    { state: "NAMED", count: 0 },
    { state: "SEATED", count: seated },
  ];
  const own = { joined: true, status: "OK" };
  expect(
    progressTable({
      total: 20,
      states: states(20),
      byRegency: [
        { ...own, regency: { code: "18.01", name: "Selatan" }, total: 20, states: states(20) },
        {
          regency: { code: "18.02", name: "Tengah" },
          status: "TIMEOUT",
          joined: null,
          total: null,
          states: null,
        },
      ],
      coverage: { asked: 2, answered: 1, complete: false },
    }),
  ).toEqual([
    "owner           answer   people  seated",
    "18.01  Selatan  OK           20      20",
    "18.02  Tengah   TIMEOUT       -       -",
    "                1 of 2       20      20",
  ]);
});
