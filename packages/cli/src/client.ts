import { CommandFailure } from "./settings.ts";
import { chosenLanguage, tell } from "./told.ts";

/** Sends GraphQL operations to one running instance. */
export interface Client {
  /**
   * Sends one operation and answers its `data`, which is of the shape the operation asks for.
   *
   * @throws CommandFailure (exit code 2) with the server's sentence when it refuses or cannot be reached
   */
  readonly send: <Data>(query: string, variables: Record<string, unknown>) => Promise<Data>;
}

interface Answer {
  data?: unknown;
  errors?: { message: string }[];
}

/** Opens nothing: every call is one HTTP request with the bearer token. */
export function createClient(url: string, token: string): Client {
  return {
    async send<Data>(query: string, variables: Record<string, unknown>) {
      const response = await post(url, token, JSON.stringify({ query, variables }));
      const answer = await read(response, url);
      const sentences = (answer.errors ?? []).map((error) => error.message);
      if (sentences.length > 0 || answer.data == null) {
        throw new CommandFailure(sentences.join("\n") || tell("cli.noAnswer", { url }), 2);
      }
      return answer.data as Data;
    },
  };
}

async function post(url: string, token: string, body: string): Promise<Response> {
  try {
    return await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "accept-language": chosenLanguage(),
        authorization: `Bearer ${token}`,
      },
      body,
    });
  } catch {
    throw new CommandFailure(tell("cli.nothingAnswers", { url }), 2);
  }
}

async function read(response: Response, url: string): Promise<Answer> {
  try {
    return (await response.json()) as Answer;
  } catch {
    throw new CommandFailure(tell("cli.noGraphql", { url, status: response.status }), 2);
  }
}
