import type { DevelopmentIssuer, Principal } from "@talenta/access";
import type { Embedded } from "@talenta/embedded";
import { tell } from "./told.ts";

const QUESTION =
  "{ talentPool { total unplaced nineBox { box count } " +
  "coverage { asked answered complete missing { regency { code name } reason } } } }";

/**
 * What a first start shows, in the language of the command: a token for each kind of user and a question to paste.
 *
 * @param issuer the data folder's development issuer
 * @param running the province that just started
 */
export async function welcome(issuer: DevelopmentIssuer, running: Embedded): Promise<string> {
  const regency = running.owners.find((owner) => owner.kind !== "PROVINCE");
  const callers: Principal[] = [
    { subject: "demo-analyst", role: "PROVINCE_ANALYST", purpose: "demonstration" },
    { subject: "demo-bi", role: "BI_READER", purpose: "demonstration" },
  ];
  if (regency !== undefined) {
    callers.push(
      {
        subject: "demo-officer",
        role: "REGENCY_OFFICER",
        regency: regency.code,
        purpose: "demonstration",
      },
      {
        subject: "demo-head",
        role: "REGENCY_HEAD",
        regency: regency.code,
        purpose: "demonstration",
      },
    );
  }
  const rows = await Promise.all(
    callers.map(async (caller) => {
      const { role, regency: code } = caller;
      const who = code === undefined ? role : tell("cli.roleOf", { role, code });
      return `  ${who}\n    ${await issuer.sign(caller, "8h")}`;
    }),
  );
  const [analyst] = callers;
  const token = analyst === undefined ? "" : await issuer.sign(analyst, "8h");
  return [
    "",
    ...(running.sample === "none" ? [] : [tell("cli.sampleInvented"), ""]),
    tell("cli.demoTokens"),
    ...rows,
    "",
    tell("cli.pageToAsk", { url: new URL("/", running.url).href }),
    "",
    tell("cli.questionToPaste"),
    `  curl -s ${running.url} -H 'content-type: application/json' -H 'authorization: Bearer ${token}' \\`,
    `    -d '${JSON.stringify({ query: QUESTION })}'`,
    "",
  ].join("\n");
}
