import { expect, test } from "@jest/globals";
import { createLog } from "../index.ts";

test("A log writes JSON lines with the service's name and blacks out tokens and employee numbers", () => {
  const lines: string[] = [];
  const log = createLog({ name: "regency", to: { write: (line) => void lines.push(line) } });
  log.info(
    { requestId: "r-1", authorization: "Bearer x", principal: { nip: "198001012005012001" } },
    "asked",
  );
  log.debug("not at this level");
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "{}")).toMatchObject({
    name: "regency",
    msg: "asked",
    requestId: "r-1",
    authorization: "[Redacted]",
    principal: { nip: "[Redacted]" },
  });
});
