import type { SubgraphResponse } from "@talenta/service";
import { setImmediate } from "node:timers/promises";
import { TransportError } from "../routing/transport/transport.ts";
import type { Oddity, WireFault } from "./town.ts";

/** An error as a careless owner sends it: what it says of its inside must not reach a client. */
export const leakyError = (code: string, path?: readonly unknown[]): object => ({
  message: "no such table: employee at /srv/db",
  extensions: { code, stacktrace: ["/srv/app.js:1"] },
  ...(path !== undefined && { path }),
});

/** Answers this, whatever was asked. */
export const always =
  (answer: unknown): Oddity =>
  () =>
    Promise.resolve(answer);

/** Changes the right answer's entities. */
export function changed(change: (entities: Record<string, unknown>[]) => unknown): Oddity {
  return async (_request, right) => {
    const answer = structuredClone(await right());
    const entities = (answer.data?.["_entities"] ?? []) as Record<string, unknown>[];
    return { ...answer, data: { ...answer.data, _entities: change(entities) } };
  };
}

/** Gives every row another owner's name. */
export const inTheNameOf =
  (own: string, other: string): Oddity =>
  async (_request, right) =>
    JSON.parse(JSON.stringify(await right()).replaceAll(`"${own}"`, `"${other}"`)) as unknown;

const broken = (fault: "UNAVAILABLE" | "INVALID") => (): Promise<never> =>
  Promise.reject(new TransportError(fault, "broken"));
const never = (): Promise<never> => new Promise(() => undefined);

async function halfOf(right: () => Promise<SubgraphResponse>): Promise<string> {
  const text = JSON.stringify(await right());
  return text.slice(0, text.length / 2);
}

/** Faults of the wire: each what a server can do to a connection. */
export const WIRE = {
  /** The right answer comes as soon as nobody waits for it any more. */
  late: {
    http: (response, right) =>
      void response.once(
        "close",
        () => void right().then((answer) => response.end(JSON.stringify(answer))),
      ),
    inproc: (signal, right) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve(right()), { once: true });
      }),
  },
  /** Half of the answer, then silence. */
  stall: {
    http: (response, right) => void halfOf(right).then((half) => response.write(half)),
    inproc: never,
  },
  /** Half of the answer, then the connection breaks. */
  breakOff: {
    http: (response, right) =>
      void halfOf(right).then((half) => response.write(half, () => response.destroy())),
    inproc: broken("UNAVAILABLE"),
  },
  /** Half of the answer, sent as if it were all. */
  half: {
    http: (response, right) => void halfOf(right).then((half) => response.end(half)),
    inproc: broken("INVALID"),
  },
  /** What stands in front of the owner says that nobody is behind it. */
  errorPage: {
    http: (response) => void response.writeHead(502).end("<html>nobody at /srv/db</html>"),
    inproc: broken("UNAVAILABLE"),
  },
  /** Something that is not even HTTP. */
  noHttp: {
    http: ({ socket }) => void socket?.end("SSH-2.0-OpenSSH_9.6\r\n"),
    inproc: broken("UNAVAILABLE"),
  },
  /** The right answer, one piece of a few bytes at a time. */
  drip: {
    http: (response, right) => void drip(response, right),
    async inproc(_signal, right) {
      for (let turn = 0; turn < 20; turn += 1) await setImmediate();
      return await right();
    },
  },
} satisfies Record<string, WireFault>;

async function drip(
  response: { write(piece: string): unknown; end(): unknown },
  right: () => Promise<SubgraphResponse>,
): Promise<void> {
  for (const piece of JSON.stringify(await right()).match(/.{1,8}/gsu) ?? []) {
    response.write(piece);
    await setImmediate();
  }
  response.end();
}

/** 50 MB more than was asked for, in a field nobody named. */
const fiftyMegabytes: WireFault = {
  http: (response) => {
    const megabyte = Buffer.alloc(1024 * 1024, "x");
    response.write('{"data":{"_entities":[{"headcount":1,"padding":"');
    let left = 50;
    const pour = (): void => {
      while (left > 0) {
        left -= 1;
        if (!response.write(megabyte)) return void response.once("drain", pour);
      }
      response.end('"}]}}');
    };
    pour();
  },
  async inproc(_signal, right) {
    const { data } = await right();
    const padding = "x".repeat(50 * 1024 * 1024);
    const entities = (data?.["_entities"] ?? []) as object[];
    return { data: { _entities: entities.map((each) => ({ ...each, padding })) } };
  },
};

/** What an owner does, the reason the province is told, and the code a client reads where it hangs on a shared type. */
export const FAULTS: readonly [string, Oddity, string, string][] = [
  ["hangs", () => "hang", "TIMEOUT", "REGENCY_TIMEOUT"],
  ["answers right, but too late", () => WIRE.late, "TIMEOUT", "REGENCY_TIMEOUT"],
  ["begins to answer and falls silent", () => WIRE.stall, "TIMEOUT", "REGENCY_TIMEOUT"],
  ["is not there", () => "refuse", "UNAVAILABLE", "REGENCY_UNAVAILABLE"],
  ["breaks off in the middle", () => WIRE.breakOff, "UNAVAILABLE", "REGENCY_UNAVAILABLE"],
  ["stands behind an error page", () => WIRE.errorPage, "UNAVAILABLE", "REGENCY_UNAVAILABLE"],
  ["does not speak HTTP", () => WIRE.noHttp, "UNAVAILABLE", "REGENCY_UNAVAILABLE"],
  ["sends half as if it were all", () => WIRE.half, "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers 50 MB", () => fiftyMegabytes, "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers no JSON", always("<html>busy</html>"), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers no text at all", always(""), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers null", always(null), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers a number", always(7), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers an empty object", always({}), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers nothing", always({ data: null }), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers a list", always({ data: [] }), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers another question", always({ data: { hello: "x" } }), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers half an object", changed(() => [{}]), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers too few entities", changed(() => []), "INVALID", "REGENCY_UNAVAILABLE"],
  [
    "answers too many entities",
    changed((all) => [...all, ...all]),
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  ["answers no list of entities", changed(() => ({})), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers text for entities", changed(() => ["x"]), "INVALID", "REGENCY_UNAVAILABLE"],
  [
    "answers more than was asked",
    changed((all) => all.map((each) => ({ ...each, name: "x" }))),
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "answers in another regency's name",
    inTheNameOf("18.02", "18.01"),
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "answers in the name of nobody",
    inTheNameOf("18.02", "99.99"),
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "answers wrong kinds of values",
    changed((all) =>
      all.map((each) => Object.fromEntries(Object.keys(each).map((key) => [key, "x"]))),
    ),
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "answers numbers no count can be",
    async (_request, right) =>
      JSON.parse(
        JSON.stringify(await right()).replaceAll(/"(count|headcount|total)":\d+/g, '"$1":1e12'),
      ) as unknown,
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "answers wrong errors",
    async (_request, right) => ({ ...(await right()), errors: "all of them" }),
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "answers errors at no place",
    async (_request, right) => ({
      ...(await right()),
      errors: [leakyError("INTERNAL", ["_entities", 0, { at: "/srv" }])],
    }),
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "breaks inside",
    always({ errors: [leakyError("INTERNAL")] }),
    "UNAVAILABLE",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "breaks with a code nobody knows",
    always({ errors: [leakyError("E_SQL")] }),
    "UNAVAILABLE",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "breaks at the list of entities",
    always({ data: null, errors: [leakyError("INTERNAL", ["_entities"])] }),
    "UNAVAILABLE",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "breaks at the entity",
    always({ data: { _entities: [null] }, errors: [leakyError("INTERNAL", ["_entities", 0])] }),
    "UNAVAILABLE",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "is too busy",
    always({ errors: [leakyError("RATE_LIMITED")] }),
    "UNAVAILABLE",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "refuses the passport",
    always({ errors: [leakyError("UNAUTHENTICATED")] }),
    "UNAVAILABLE",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "does not know the question",
    always({ errors: [leakyError("BAD_USER_INPUT")] }),
    "OUTDATED",
    "REGENCY_OUTDATED",
  ],
  [
    "does not know a value of the question",
    always({ errors: [leakyError("BAD_USER_INPUT", ["myRegency", "employees"])] }),
    "OUTDATED",
    "REGENCY_OUTDATED",
  ],
  [
    "refuses the question unread",
    always({ errors: [leakyError("GRAPHQL_VALIDATION_FAILED")] }),
    "OUTDATED",
    "REGENCY_OUTDATED",
  ],
];
