/** The repository's root, from `test/kit` and from `test/dist/kit` alike; ends with a slash. */
export const ROOT = new URL(
  import.meta.url.includes("/dist/") ? "../../../" : "../../",
  import.meta.url,
);
