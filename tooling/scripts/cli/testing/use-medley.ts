import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { startTestPostgres } from "@medley/services";
import { afterAll, beforeAll } from "vitest";

/**
 * Gives the test file a database, a data folder and a way to run commands on them as `npm run medley --` does, each in
 * a process of its own.
 */
export function useMedley() {
  let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
  let dataDir: string;
  beforeAll(async () => {
    postgres = await startTestPostgres();
    dataDir = await mkdtemp(path.join(tmpdir(), "medley-cli-"));
  });
  afterAll(async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true });
  });

  async function run(args: string[], input = "") {
    const main = JSON.stringify(path.join(import.meta.dirname, "../main.ts"));
    const script = `
      import { runMain } from ${JSON.stringify(path.join(import.meta.dirname, "../../lib/stopping.mjs"))};
      import { runCommand } from ${main};
      await runMain(() => runCommand(${JSON.stringify(args)}, new AbortController().signal));`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
      env: { ...process.env, DATABASE_URL: postgres.url, MEDLEY_DATA_DIR: dataDir },
    });
    child.stdin.end(input);
    const [stdout, stderr, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((resolve) => child.once("close", resolve)),
    ]);
    return { stdout, stderr, code };
  }

  return { run, path: (name: string) => path.join(dataDir, name) };
}
