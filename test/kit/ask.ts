/** What a GraphQL answer looks like to a client. */
export interface Answer<Data> {
  status: number;
  headers: Headers;
  data: Data;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions: Record<string, unknown>;
}

/** Sends one question over HTTP. */
export async function ask<Data>(url: string, token: string, body: unknown): Promise<Answer<Data>> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Partial<Answer<Data>>;
  return {
    status: response.status,
    headers: response.headers,
    data: answer.data as Data,
    errors: answer.errors ?? [],
    extensions: answer.extensions ?? {},
  };
}
