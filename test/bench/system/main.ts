// One process of a measured system: becomes what its argument says, tells when it is ready, and
// answers how much processor time it has used whenever it is asked.
import { build } from "./build.ts";
import { embedded } from "./embedded.ts";
import { fanOut } from "./fan-out.ts";
import { gateway } from "./gateway.ts";
import type { Ready, Role, Told } from "./messages.ts";
import { oneRegency } from "./one-regency.ts";
import { owners } from "./owners.ts";
import { stock } from "./stock.ts";

const tell = (told: Told) => process.send?.(told);

function become(role: Role): Promise<Ready> {
  switch (role.kind) {
    case "embedded":
      return embedded(role);
    case "owners":
      return owners(role);
    case "gateway":
      return gateway(role);
    case "stock":
      return stock(role);
    case "fan-out":
      return fanOut(role);
    case "one-regency":
      return oneRegency(role);
    case "build":
      return build(role);
  }
}

process.on("disconnect", () => process.exit());
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  tell({
    usage: { cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 1024 / 1024 },
  });
});
tell({ ready: await become(JSON.parse(process.argv[2] ?? "") as Role) });
