export { assembleProvince, type AssembledProvince, type Assembly, type Owner } from "./assemble.ts";
export { embeddedEnvironment, type EmbeddedEnvironment } from "./config.ts";
export { startEmbedded, type Embedded, type FillProgress } from "./embedded.ts";
export { fillFrom, type OwnedFile } from "./fill.ts";
