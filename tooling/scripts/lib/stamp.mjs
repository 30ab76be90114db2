import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./workspace.mjs";

/** Kept inside node_modules: deleting that folder forgets them, as it should. @param {string} name */
const fileOf = (name) => path.join(root, "node_modules", `.medley-${name}`);

/** Whether the work named was last done for this hash. @param {string} name @param {string} hash */
export function isStamped(name, hash) {
  try {
    return readFileSync(fileOf(name), "utf8") === hash;
  } catch {
    return false; // never done
  }
}

/** Notes that the work named is done for this hash. @param {string} name @param {string} hash */
export function stamp(name, hash) {
  mkdirSync(path.dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), hash);
}
