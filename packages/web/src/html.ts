import { renderAltair } from "altair-static";

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

/** The page: Altair as it ships, under a bar for the token. All it loads lies below `/ask/`. */
export function pageHtml(): string {
  return renderAltair({ baseURL: "/ask/", serveInitialOptionsInSeperateRequest: "start.js" })
    .replace(/<title>.*<\/title>/, "<title>Talenta: ask</title>")
    .replace("</head>", '  <link href="page.css" rel="stylesheet" />\n  </head>')
    .replace("<body>", `<body>${TOKEN_BAR}`);
}
