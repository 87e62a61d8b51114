import * as fc from "fast-check";

// Laws are tried on random cases. With TALENTA_SEED the draw is the same each time: a change is then judged by the
// change alone. Without it every run draws anew, which is how rare cases are found.
const seed = process.env.TALENTA_SEED;
if (seed) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
