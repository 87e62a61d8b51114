import { told } from "@talenta/sentences";
import { forbidden, unauthenticated } from "../errors/talenta-error.ts";
import type { Answered, Handler } from "../http/handler.ts";
import { createHttpServer, type HttpServer } from "../http/http-server.ts";
import type { AllowedOrigins } from "../http/origins.ts";
import type { Question } from "../http/question.ts";

/** What a token that is accepted looks like in a request's headers. */
export const GOOD = { authorization: "Bearer good" };

/** What came back. */
export interface Sent {
  status: number;
  headers: Headers;
  text: string;
  errors: { message: string }[] | undefined;
}

/** A server with next to nothing behind it, for tests of how it speaks HTTP. */
export interface SmallServer {
  readonly url: string;
  /** Questions that came through since the last one was sent. */
  readonly asked: Question[];
  send(address: string, init: RequestInit): Promise<Sent>;
  post(body: unknown, headers?: Record<string, string>): Promise<Sent>;
  get(parameters: Record<string, string>, init?: RequestInit): Promise<Sent>;
  close: HttpServer["close"];
}

/** Answers what a question names: `status400` a refusal, `length2000` a text of so many words. */
export async function openSmallServer(allowed?: AllowedOrigins): Promise<SmallServer> {
  const asked: Question[] = [];
  const handler: Handler<string> = {
    async admit({ authorization }) {
      if (authorization !== GOOD.authorization) return { refused: refuse(unauthenticated(), 401) };
      return { admitted: "ani" };
    },
    refuse,
    async answer(question) {
      asked.push(question);
      const status = Number(/status(\d+)/.exec(question.query)?.[1] ?? 200);
      if (status !== 200) return refuse(forbidden(told("Ask somebody else.")), status);
      const length = Number(/length(\d+)/.exec(question.query)?.[1] ?? 1);
      return { status, answer: { data: { text: "talent ".repeat(length) } } };
    },
    ready: async () => true,
  };
  const config = { path: "/graphql", maxBodyBytes: 10_000, graceMs: 1_000, allowed };
  const server = await createHttpServer(config, handler);
  const url = await server.listen({ host: "127.0.0.1", port: 0 });

  async function send(address: string, init: RequestInit): Promise<Sent> {
    asked.length = 0;
    const answer = await fetch(address, init);
    const text = await answer.text();
    const body = JSON.parse(text === "" ? "{}" : text) as Partial<Sent>;
    return { status: answer.status, headers: answer.headers, text, errors: body.errors };
  }

  return {
    url,
    asked,
    send,
    post: (body, headers = {}) =>
      send(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...GOOD, ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    get: (parameters, init = {}) =>
      send(`${url}?${new URLSearchParams(parameters).toString()}`, {
        ...init,
        headers: { ...GOOD, ...(init.headers as Record<string, string>) },
      }),
    close: () => server.close(),
  };
}

function refuse(error: unknown, status: number): Answered {
  const message = error instanceof Error ? error.message : "";
  return { status, answer: { errors: [{ message, extensions: { code: "SOME" } }] } };
}
