import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

/** A folder of the test file's, removed when its tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "medley-seed-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
