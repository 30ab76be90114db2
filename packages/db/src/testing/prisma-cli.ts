import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const packageDir = fileURLToPath(new URL("../..", import.meta.url));

export interface PrismaCli {
  /** Runs one command of the CLI, such as `migrate status`, on a database. */
  run(databaseUrl: string, ...command: string[]): Promise<{ code: number; output: string }>;
  remove(): Promise<void>;
}

/** The Prisma CLI on a copy of this package's schema: `migrate dev` writes migrations when it finds something to do. */
export async function preparePrismaCli(): Promise<PrismaCli> {
  // The space is on purpose: people keep their projects in such folders.
  const folder = await mkdtemp(path.join(os.tmpdir(), "medley prisma "));
  for (const part of ["prisma", "prisma.config.ts", "package.json"]) {
    await cp(path.join(packageDir, part), path.join(folder, part), { recursive: true });
  }
  await symlink(path.join(packageDir, "node_modules"), path.join(folder, "node_modules"));
  return {
    run: (databaseUrl, ...command) => run(folder, databaseUrl, command),
    remove: () => rm(folder, { recursive: true }),
  };
}

function run(folder: string, databaseUrl: string, command: string[]): Promise<{ code: number; output: string }> {
  const cli = path.join(folder, "node_modules/prisma/build/index.js");
  const env = { ...process.env, DATABASE_URL: databaseUrl, NO_COLOR: "1" };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...command], { cwd: folder, env }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr });
    });
    child.stdin?.end();
  });
}
