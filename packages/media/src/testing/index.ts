export { eicar, startClamd } from "./clamd.ts";
export { findPhotographs } from "./corpus/debian-files.ts";
export { createFaultyStorage } from "./faulty-storage.ts";
export { wholePng } from "./heads.ts";
export { describeStorage } from "./storage-promises.ts";
