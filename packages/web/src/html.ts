import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ALTAIR } from "./assets.ts";
import type { ExampleGroup } from "./example-questions.ts";

/**
 * The page of each group, by its name: Altair as it ships, under a bar that says who may ask, where the token
 * goes and where it comes from. All it loads lies below `/ask/`.
 *
 * @throws when Altair's page is not the one we know
 */
export async function pagesByGroup(
  groups: readonly ExampleGroup[],
): Promise<ReadonlyMap<string, string>> {
  const altair = await readFile(join(ALTAIR, "index.html"), "utf8");
  return new Map(groups.map((group) => [group.name, pageOf(altair, groups, group)]));
}

function pageOf(altair: string, groups: readonly ExampleGroup[], open: ExampleGroup): string {
  // What becomes of Altair's own page. Each place must be there, or Altair has changed its page.
  const changes: readonly (readonly [place: string, ours: string])[] = [
    ['<base href="/" />', '<base href="/ask/" />'],
    ["<title>Altair</title>", `<title>${escaped(open.title)} asks Talenta</title>`],
    ["</head>", '  <link href="page.css" rel="stylesheet" />\n  </head>'],
    ["<body>", `<body>${bar(groups, open)}`],
    ["</body>", '  <script type="module" src="start.js"></script>\n  </body>'],
  ];
  return changes.reduce((html, [place, ours]) => {
    if (!html.includes(place)) throw new Error(`Altair's page has no ${place} any more.`);
    return html.replace(place, () => ours);
  }, altair);
}

/** The bar above Altair. */
const bar = (groups: readonly ExampleGroup[], open: ExampleGroup): string => `
    <header id="bar" data-group="${escaped(open.name)}">
      <nav aria-label="Who asks">
        <strong>Ask Talenta as</strong>
        ${groups.map((group) => link(group, group === open)).join("\n        ")}
      </nav>
      <form id="token-bar">
        <label for="token">Authorization: Bearer</label>
        <input id="token" type="password" autocomplete="off" spellcheck="false" placeholder="paste a token" />
        <button>Use</button>
        <output id="token-note" for="token"></output>
        <span id="token-source">
          Get one:
          <code>npm run --silent talenta -- token ${escaped(open.token)}</code>
        </span>
      </form>
    </header>
`;

const link = ({ name, title }: ExampleGroup, isOpen: boolean): string =>
  `<a href="/?as=${encodeURIComponent(name)}"${isOpen ? ' aria-current="page"' : ""}>${escaped(title)}</a>`;

/** Text as HTML shows it, also between double quotation marks. */
const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
