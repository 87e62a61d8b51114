import { createServer, type Server, type Socket } from "node:net";
import { TransportError, createHttpTransport, type Transport } from "@talenta/gateway";
import type { RegencyCode } from "@talenta/talent";

/** How an owner may fail: nobody listens, or somebody listens and never answers. */
export type Fault = "refuses" | "hangs";

/** Switches owners off and on again while a province runs. */
export interface Faults {
  /** From now on these owners fail like this; all others are well. */
  set(faults: Readonly<Record<string, Fault>>): void;
  /** Stands between the gateway and an owner. */
  readonly wrap: (code: RegencyCode, transport: Transport) => Transport;
  stop(): Promise<void>;
}

/**
 * Real failures for the http transport (a closed port, a socket that accepts and stays silent) and
 * their like in the process.
 */
export async function createFaults(kind: "inproc" | "http"): Promise<Faults> {
  let current: Readonly<Record<string, Fault>> = {};
  const broken = kind === "http" ? await brokenAddresses() : brokenInProcess();
  return {
    set: (faults) => (current = faults),
    wrap: (code, transport) => ({
      send(request, signal) {
        const fault = current[code];
        return (fault === undefined ? transport : broken[fault]).send(request, signal);
      },
      close: () => transport.close(),
    }),
    stop: () => broken.stop(),
  };
}

type Broken = Record<Fault, Pick<Transport, "send">> & { stop(): Promise<void> };

function brokenInProcess(): Broken {
  return {
    refuses: { send: () => Promise.reject(new TransportError("UNAVAILABLE", "switched off")) },
    hangs: {
      send: (_request, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
        }),
    },
    stop: () => Promise.resolve(),
  };
}

async function brokenAddresses(): Promise<Broken> {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => sockets.add(socket));
  const silentPort = await listen(silent);
  const hangs = createHttpTransport({ url: `http://127.0.0.1:${silentPort}/graphql` });
  // No free port: another test may be given it meanwhile. Nobody is ever given port 1.
  const refuses = createHttpTransport({ url: "http://127.0.0.1:1/graphql" });
  return {
    hangs,
    refuses,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([close(silent), hangs.close(), refuses.close()]);
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port"));
      else resolve(address.port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
