import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Keeps what was measured as a file of JSON for people and programs. */
export function keepResult(file: string, result: object): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
