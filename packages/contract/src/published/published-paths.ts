/** Where the province serves what it has published, below its own address; `:name` stands for a value. */
export const PUBLISHED_PATHS = {
  policy: "/published/policies/:id/:version",
  policyState: "/published/policies/:id/:version/state",
  programme: "/published/programmes/:id",
} as const;

/**
 * The address of one published document.
 *
 * @param province where the province's GraphQL answers; the documents lie beside it
 */
export function publishedUrl(
  province: string,
  path: (typeof PUBLISHED_PATHS)[keyof typeof PUBLISHED_PATHS],
  values: Readonly<Record<string, string | number>>,
): URL {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(values[name] ?? "")),
  );
  return new URL(filled.slice(1), province);
}
