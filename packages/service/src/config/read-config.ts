import { z, type ZodType } from "zod";

/** Settings that cannot be used, with every fault at once. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  /** One sentence per fault, each beginning with the variable's name. */
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`These settings are not right:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    this.faults = faults;
  }
}

/** What may hold a secret is not repeated; the URL of a database holds its password. */
const SECRET = /KEY|SECRET|TOKEN|PASSWORD|JWK|^DATABASE_URL$|^TALENTA_DATABASE$/i;

/**
 * Reads settings from environment variables. An empty variable counts as unset.
 *
 * @param schema an object schema, one property per variable; its `.describe()` says what is right
 * @throws ConfigError with every fault, each naming the variable, what it was and what would be right
 */
export function readConfig<T>(
  schema: ZodType<T>,
  env: Readonly<Record<string, string | undefined>>,
): T {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => sentence(issue, schema, set)));
}

function sentence(
  issue: z.core.$ZodIssue,
  schema: ZodType,
  env: Readonly<Record<string, unknown>>,
): string {
  const name = String(issue.path[0] ?? "settings");
  const right = descriptionOf(schema, name);
  return `${name} ${stateOf(name, env)}: ${issue.message}.${right === undefined ? "" : ` It is ${right}.`}`;
}

function stateOf(name: string, env: Readonly<Record<string, unknown>>): string {
  if (env[name] === undefined) return "is not set";
  if (SECRET.test(name)) return "is set, but wrong";
  return `is ${JSON.stringify(env[name])}`;
}

function descriptionOf(schema: ZodType, name: string): string | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  const part = shape[name];
  return part instanceof z.ZodType ? part.description : undefined;
}
