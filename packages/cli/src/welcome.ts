import type { DevelopmentIssuer, Principal } from "@talenta/access";
import type { Embedded } from "@talenta/embedded";

const QUESTION =
  "{ talentPool { total unplaced nineBox { box count } " +
  "coverage { asked answered complete missing { regency { code name } reason } } } }";

/**
 * What a first start shows: a token for each kind of user and a question to paste.
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
      const who =
        caller.regency === undefined ? caller.role : `${caller.role} of ${caller.regency}`;
      return `  ${who}\n    ${await issuer.sign(caller, "8h")}`;
    }),
  );
  const [analyst] = callers;
  const token = analyst === undefined ? "" : await issuer.sign(analyst, "8h");
  return [
    "",
    ...(running.sample === "none" ? [] : ["All people in the sample data are invented.", ""]),
    "Demo tokens, good for 8 hours (more: npm run --silent talenta -- token --help)",
    ...rows,
    "",
    `A page to ask from: ${new URL("/", running.url).href}`,
    "",
    "A question to paste:",
    `  curl -s ${running.url} -H 'content-type: application/json' -H 'authorization: Bearer ${token}' \\`,
    `    -d '${JSON.stringify({ query: QUESTION })}'`,
    "",
  ].join("\n");
}
