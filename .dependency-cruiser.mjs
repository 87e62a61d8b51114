// The layers of the house, each rule a sentence. Checked by `npm run layers`.
const part = (name) => `^${name}/`;
const named = (packages) => `(^|node_modules/)(${packages})(/|$)`;
const subgraph = "^subgraphs/([^/]+)/";
const everything = ["embedded", "cli"].map((name) => `packages/${name}`).join("|");

export default {
  forbidden: [
    {
      name: "packages-know-nothing-of-gateway-or-subgraphs",
      comment: "Packages are below; only embedded, cli and test see everything.",
      severity: "error",
      from: { path: "^packages/", pathNot: `^(${everything})/` },
      to: { path: "^(gateway|subgraphs)/" },
    },
    {
      name: "subgraphs-never-import-each-other",
      comment: "What they share is the contract; what they say to each other is GraphQL.",
      severity: "error",
      from: { path: subgraph },
      to: { path: "^subgraphs/", pathNot: "^subgraphs/$1/" },
    },
    {
      name: "subgraphs-never-import-the-gateway",
      severity: "error",
      from: { path: "^subgraphs/" },
      to: { path: part("gateway") },
    },
    {
      name: "the-gateway-never-imports-a-subgraph",
      comment: "It reaches them through a transport.",
      severity: "error",
      from: { path: part("gateway") },
      to: { path: "^subgraphs/" },
    },
    {
      name: "talent-depends-on-nothing-of-ours-but-the-sentences",
      comment: "They are words and no rules; what talent refuses is told in every language.",
      severity: "error",
      from: { path: part("packages/talent") },
      to: { path: "^(packages/(?!talent/|sentences/)|gateway/|subgraphs/|test/)" },
    },
    {
      name: "the-sentences-depend-on-nothing-of-ours",
      comment: "Everybody imports them, and they run in the browser.",
      severity: "error",
      from: { path: part("packages/sentences") },
      to: { path: "^(packages/(?!sentences/)|gateway/|subgraphs/|test/)" },
    },
    {
      name: "talent-does-no-input-or-output",
      severity: "error",
      from: { path: part("packages/talent"), pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "only-embedded-cli-and-test-see-embedded-and-sample",
      severity: "error",
      from: {
        path: "^(packages|gateway|subgraphs)/",
        pathNot: `^(${everything}|packages/sample)/`,
      },
      to: { path: "^packages/(embedded|cli|sample)/" },
    },
    {
      name: "nothing-but-tests-imports-test",
      severity: "error",
      from: { pathNot: "^test/" },
      to: { path: "^test/" },
    },
    {
      name: "the-province-opens-one-database-its-own",
      comment:
        "Owners decide: province code never reads a regency's database; its own is opened in one folder.",
      severity: "error",
      from: {
        path: part("subgraphs/province"),
        pathNot: "^subgraphs/province/src/database/",
      },
      to: {
        path: "(^packages/store/src/store\\.ts|node_modules/@mikro-orm/|node_modules/better-sqlite3/)",
      },
    },
    {
      name: "only-the-store-imports-a-driver",
      comment:
        "Whoever asks does so in typed queries that every database understands, and gets the types from the store.",
      severity: "error",
      from: { pathNot: part("packages/store") },
      to: { path: named("better-sqlite3|pg|@mikro-orm/(sqlite|postgresql|sql)") },
    },
    {
      name: "a-part-is-entered-by-its-front-door",
      comment: "Packages are imported by name, never by a path into another part's folder.",
      severity: "error",
      from: { path: "^(packages/[^/]+|subgraphs/[^/]+|gateway|test)/" },
      to: {
        path: "^(packages|subgraphs|gateway)/",
        pathNot: [
          "^$1/",
          "^(packages/[^/]+|subgraphs/[^/]+|gateway)/src/(index|kinds|node|testing)\\.ts$",
        ],
      },
    },
    {
      name: "services-know-no-graphql",
      comment:
        "What GraphQL needs of a concept stands in src/graph above its services. Files directly in src put both together.",
      severity: "error",
      from: {
        path: "^subgraphs/([^/]+)/src/[^/]+/",
        pathNot: "^subgraphs/[^/]+/src/(graph|testing)/|\\.(test|fixture)\\.ts$",
      },
      to: {
        path: [
          named("graphql|type-graphql|graphql-scalars|@apollo/[^/]+"),
          "^subgraphs/$1/src/graph/",
        ],
      },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules/(?!@talenta)" },
    exclude: {
      path: "(^(packages/[^/]+|subgraphs/[^/]+|gateway|test)/dist/|/node_modules/(?!@talenta))",
    },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "node", "default"],
      extensions: [".ts", ".js", ".mjs"],
    },
  },
};
