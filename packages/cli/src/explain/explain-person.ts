import type { Language } from "@talenta/talent";
import { connect, type Connection } from "../connection.ts";
import { CommandFailure } from "../settings.ts";
import { officerOf } from "../token-for.ts";
import { tell } from "../told.ts";

/** Whom to explain, and whom to ask. */
export interface PersonOptions extends Connection {
  readonly nip: string;
  readonly regency: string;
  /** Whether competencies are explained too, against the position held. */
  readonly competencies?: boolean;
}

/** Names the answer goes by; none is a field of what it is asked of. */
const NAMES = { id: "indonesian", en: "english" } as const;

type Texts = Partial<Record<(typeof NAMES)[Language], string[] | null>>;

interface Found {
  regency: {
    employee: {
      placement: Texts | null;
      competencyGaps?: Texts | null;
    } | null;
  } | null;
}

/**
 * Asks a running instance for the explanation of somebody's placement, as whoever the token names.
 *
 * @throws CommandFailure (exit code 2) when the person is not there or may not be seen
 */
export async function explainPerson(
  options: PersonOptions,
  languages: readonly Language[],
): Promise<string[]> {
  const { nip, regency } = options;
  const client = await connect(options, officerOf(regency, "explain"));
  const texts = (field: string): string =>
    languages.map((one) => `${NAMES[one]}: ${field}(language: ${one.toUpperCase()})`).join(" ");
  const answer = await client.send<Found>(
    `query ($code: ID!, $nip: ID!) { regency(code: $code) { employee(nip: $nip) {
      placement { ${texts("explanationText")} }
      ${options.competencies ? `competencyGaps { ${texts("text")} }` : ""} } } }`,
    { code: regency, nip },
  );
  const employee = answer.regency?.employee;
  const parts = languages.flatMap((language) => [
    employee?.placement?.[NAMES[language]] ?? [],
    employee?.competencyGaps?.[NAMES[language]] ?? [],
  ]);
  const told = parts.filter((lines) => lines.length > 0);
  if (told.length > 0) return told.flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));
  throw new CommandFailure(tell("cli.noExplanation", { regency, nip }), 2);
}
