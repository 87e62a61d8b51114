export { assembleProvince, type AssembledProvince, type Owner } from "./assemble.ts";
export { embeddedEnvironment } from "./config.ts";
export { directoryOf, type ProvinceDirectory } from "./directory.ts";
export { startEmbedded, type Embedded } from "./embedded.ts";
export { fillFrom, rowsOf } from "./fill.ts";
