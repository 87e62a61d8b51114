// Loaded before a program (node --import): every connection or name look-up that would leave the
// machine is refused and written to the file named by ONLY_LOOPBACK_REPORT, one line each.
import { appendFileSync } from "node:fs";
import dns from "node:dns";
import net from "node:net";
import dgram from "node:dgram";

const report = process.env.ONLY_LOOPBACK_REPORT;
const isLoopback = (host) => host === "localhost" || host === "::1" || host.startsWith("127.");

function refuse(what) {
  appendFileSync(report, `${what}\n`);
  throw new Error(`refused: ${what}`);
}

const sockets = net.Socket.prototype;
const connect = Reflect.get(sockets, "connect");
sockets.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const target =
    typeof first === "object" && first !== null ? first : { port: first, host: args[1] };
  const host = target.host ?? "localhost";
  if (target.path === undefined && !isLoopback(host)) refuse(`connect ${host}:${target.port}`);
  return connect.apply(this, args);
};

for (const [owner, name] of [
  [dns, "lookup"],
  [dns.promises, "lookup"],
  [dns, "resolve"],
  [dns.promises, "resolve"],
]) {
  const original = owner[name];
  owner[name] = function (host, ...rest) {
    if (!isLoopback(host)) refuse(`look up ${host}`);
    return original.call(this, host, ...rest);
  };
}

const datagrams = dgram.Socket.prototype;
const send = Reflect.get(datagrams, "send");
datagrams.send = function (...args) {
  const host = String(args.findLast((arg) => typeof arg === "string") ?? "localhost");
  if (!isLoopback(host)) refuse(`send to ${host}`);
  return send.apply(this, args);
};
