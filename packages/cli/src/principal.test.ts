import { describe, expect, test } from "@jest/globals";
import type { Role } from "@talenta/access";
import { principalFrom } from "./principal.ts";

process.env["TALENTA_LANGUAGE"] = "en";

const NIP = "198501012010012003";

describe("a caller on the command line", () => {
  test.each<[Role]>([["REGENCY_OFFICER"], ["REGENCY_COMMITTEE"], ["REGENCY_HEAD"], ["EMPLOYEE"]])(
    "who is %s is of one regency",
    (role) => {
      expect(principalFrom({ role, nip: NIP })).toMatchObject({ ok: false });
      expect(principalFrom({ role, nip: NIP, regency: "18.05" })).toMatchObject({
        ok: true,
        value: { role, regency: "18.05" },
      });
    },
  );

  test.each<[Role]>([["BI_READER"], ["AUDITOR"]])(
    "who is %s is of one regency or of none",
    (role) => {
      expect(principalFrom({ role })).toMatchObject({ ok: true, value: { role } });
      expect(principalFrom({ role, regency: "18.05" })).toMatchObject({
        ok: true,
        value: { role, regency: "18.05", subject: `${role.toLowerCase().replace("_", "-")}:18.05` },
      });
    },
  );

  test.each<[Role]>([["PROVINCE_ANALYST"], ["PROVINCE_ADMIN"]])("who is %s is of none", (role) => {
    expect(principalFrom({ role })).toMatchObject({ ok: true });
    expect(principalFrom({ role, regency: "18.05" })).toMatchObject({
      ok: false,
      message: `--regency 18.05 does not go with ${role}, which belongs to no regency. Leave it out.`,
    });
  });
});
