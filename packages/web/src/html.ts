import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ALTAIR } from "./assets.ts";

/** The bar above Altair: where the token goes and where it comes from. */
const TOKEN_BAR = `
    <form id="token-bar">
      <strong>Talenta</strong>
      <label for="token">Authorization: Bearer</label>
      <input id="token" type="password" autocomplete="off" spellcheck="false" placeholder="paste a token" />
      <button>Use</button>
      <span id="token-note">
        Get one: <code>npm run --silent talenta -- token --role PROVINCE_ANALYST</code>
      </span>
    </form>
`;

/** What becomes of Altair's own page. Each place must be there, or Altair has changed its page. */
const CHANGES: readonly (readonly [place: string, ours: string])[] = [
  ['<base href="/" />', '<base href="/ask/" />'],
  ["<title>Altair</title>", "<title>Talenta: ask</title>"],
  ["</head>", '  <link href="page.css" rel="stylesheet" />\n  </head>'],
  ["<body>", `<body>${TOKEN_BAR}`],
  ["</body>", '  <script type="module" src="start.js"></script>\n  </body>'],
];

/**
 * The page: Altair as it ships, under a bar for the token. All it loads lies below `/ask/`.
 *
 * @throws when Altair's page is not the one we know
 */
export async function pageHtml(): Promise<string> {
  const altair = await readFile(join(ALTAIR, "index.html"), "utf8");
  return CHANGES.reduce((html, [place, ours]) => {
    if (!html.includes(place)) throw new Error(`Altair's page has no ${place} any more.`);
    return html.replace(place, ours);
  }, altair);
}
