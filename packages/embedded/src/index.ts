export { assembleProvince, type AssembledProvince, type Assembly, type Owner } from "./assemble.ts";
export { embeddedEnvironment, type EmbeddedEnvironment } from "./config.ts";
export { directoryOf, type ProvinceDirectory } from "./directory.ts";
export { startEmbedded, type Embedded, type FillProgress } from "./embedded.ts";
export { fillFrom, rowsOf } from "./fill.ts";
