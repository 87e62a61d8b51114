/** One word, name, string or sign of SQL. */
export interface Token {
  readonly text: string;
  /** Whether it may be a keyword: it is written without quotes. */
  readonly bare: boolean;
}

const PARTS =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|[\w.$]+|->>|->|<>|<=|>=|==|!=|\|\||\S/g;

/** Text of SQL as tokens: bare words in lower case, names without their quotes, no comments. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [part] of text.matchAll(PARTS)) {
    if (part.startsWith("--") || part.startsWith("/*")) continue;
    if (/^["`[]/.test(part)) tokens.push({ text: nameOf(part), bare: false });
    else if (part.startsWith("'")) tokens.push({ text: part, bare: false });
    else tokens.push(...wordsOf(part));
  }
  return tokens;
}

function nameOf(part: string): string {
  const mark = part[0] ?? "";
  const inner = part.slice(1, -1);
  return mark === "[" ? inner : inner.replaceAll(mark + mark, mark);
}

/** `old.id` is three tokens, so that it reads as `old."id"` does; a number stays one. */
function wordsOf(part: string): Token[] {
  if (!/^[a-z_]/i.test(part)) return [{ text: part.toLowerCase(), bare: true }];
  return part
    .toLowerCase()
    .split(/(\.)/)
    .filter((word) => word !== "")
    .map((text) => ({ text, bare: true }));
}

/** Tokens as text that is the same however it was quoted, spaced and broken. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(" ");
}

/** What stands in the parentheses that open at `from`; undefined where none do. */
export function enclosed(tokens: readonly Token[], from: number): Token[] | undefined {
  if (tokens[from]?.text !== "(") return undefined;
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    if (tokens[at]?.text === "(") depth += 1;
    if (tokens[at]?.text === ")") depth -= 1;
    if (depth === 0) return tokens.slice(from + 1, at);
  }
  return undefined;
}

/** Parts between the commas that stand in no parentheses. */
export function separated(tokens: readonly Token[]): Token[][] {
  const all: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (token.text === "," && depth === 0) all.push([]);
    else all.at(-1)?.push(token);
  }
  return all;
}

/** Where a keyword stands in no parentheses; -1 where it does not. */
export function placeOf(tokens: readonly Token[], keyword: string, from = 0): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.text === "(") depth += 1;
    if (token?.text === ")") depth -= 1;
    if (depth === 0 && token?.bare === true && token.text === keyword) return at;
  }
  return -1;
}
