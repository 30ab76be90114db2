import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * One hash of the names and contents of files; folders are walked, what is missing counts as missing.
 * @param {string} root the folder the names are relative to
 * @param {string[]} names files and folders
 * @param {(name: string) => boolean} [wanted] decides by base name, for files and folders alike
 */
export function contentHash(root, names, wanted = () => true) {
  const hash = createHash("sha256");
  for (const name of names) add(name);
  return hash.digest("hex");

  /** @param {string} name */
  function add(name) {
    const full = path.join(root, name);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const entry of readdirSync(full).sort()) if (wanted(entry)) add(path.join(name, entry));
      return;
    }
    const content = stat ? readFileSync(full) : undefined;
    hash.update(`${name}\0${content?.length ?? "missing"}\0`);
    if (content) hash.update(content);
  }
}
