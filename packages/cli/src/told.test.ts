import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { say } from "@talenta/sentences";
import { chosenLanguage, tell, told } from "./told.ts";

describe("The language of a command", () => {
  test.each([
    ["Indonesian unless told otherwise", [], {}, "id"],
    ["the one of the command line", ["--language", "en"], {}, "en"],
    ["that one, written with a sign", ["import", "--language=en"], {}, "en"],
    ["the one of the environment", [], { TALENTA_LANGUAGE: "en" }, "en"],
    ["that of the command line before", ["--language", "id"], { TALENTA_LANGUAGE: "en" }, "id"],
    ["Indonesian where an explanation is asked for in both", ["--language", "both"], {}, "id"],
  ] as const)("is %s", (_what, argv, env, language) => {
    expect(chosenLanguage([...argv], env)).toBe(language);
  });
});

describe("What a command says", () => {
  const before = process.env["TALENTA_LANGUAGE"];
  beforeEach(() => {
    delete process.env["TALENTA_LANGUAGE"];
  });
  afterEach(() => {
    if (before !== undefined) process.env["TALENTA_LANGUAGE"] = before;
  });

  test("is in its language, and so is what a reader of files found", () => {
    expect(tell("cli.rejectedWritten", { rows: 1, file: "a.csv" })).toBe(
      "1 baris yang ditolak ada di a.csv; perbaiki yang salah di sana dan impor berkas itu dengan --partial.",
    );
    const rows = say("file.rows", { count: 2, rows: say("list.and", { first: [3], last: 7 }) });
    expect(told(say("file.hidden", { rows, count: 2 }))).toBe(
      "Baris 3 dan 7 tersembunyi di dalam berkas; tetap dibaca. Hapus yang tidak boleh dihitung.",
    );
    process.env["TALENTA_LANGUAGE"] = "en";
    expect(tell("cli.rejectedWritten", { rows: 1, file: "a.csv" })).toContain(
      "1 rejected row is in",
    );
  });
});
