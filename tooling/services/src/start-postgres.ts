import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { clusterOf, databaseUrl, logOf, writeSettings } from "./cluster.ts";
import { type OpenHome, openHome } from "./home.ts";
import { takeLease } from "./lease.ts";
import { freePort } from "./port.ts";
import { clearStalePidFile, findPostmaster, settledPort } from "./postmaster.ts";
import { run } from "./run.ts";
import { durableSettings } from "./settings.ts";

/** A running embedded server; `adopted` when it ran already, `stop` leaves it alone while another process uses it. */
export type PostgresServer = { url: string; port: number; adopted: boolean; stop(): Promise<void> };

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts the one that runs there (another start's, or left by a
 * crash). The first start makes the cluster, with an empty database `medley`.
 * @throws Error when it can't start, with the end of the server's log
 */
export async function startPostgres(options: { dataDir: string; log(line: string): void }): Promise<PostgresServer> {
  const open = await openHome(path.resolve(options.dataDir), options.log);
  const giveBack = takeLease(open.home);
  try {
    const { port, adopted } = await startOrAdopt(open, options.log);
    const stop = async () => {
      if (giveBack()) await stopServer(open);
    };
    return { url: databaseUrl(open.home, port), port, adopted, stop };
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** PostgreSQL's own lock on the cluster decides between starts at once: the one it refuses looks again and adopts. */
async function startOrAdopt(open: OpenHome, log: (line: string) => void) {
  const end = Date.now() + 15_000;
  for (;;) {
    const port = await settledPort(clusterOf(open.home));
    if (port !== undefined) {
      log(`Adopted the PostgreSQL that already runs on port ${port}`);
      return { port, adopted: true };
    }
    const failure = await startServer(open, log);
    if (!failure) return { port: startedPort(open), adopted: false };
    if (!failure.passing || Date.now() > end) throw new Error(failure.message);
  }
}

/** Starts the server; undefined when it runs, else why not and whether trying again may help. */
async function startServer({ home, account, binaries }: OpenHome, log: (line: string) => void) {
  const cluster = clusterOf(home);
  const remembered = rememberedPort(home);
  const port = await freePort(remembered);
  if (remembered !== undefined && port !== remembered) log(`Port ${remembered} is taken: PostgreSQL moves to ${port}`);
  writeSettings(home, durableSettings(port));
  clearStalePidFile(cluster);
  const logStart = openLog(home);
  try {
    await run(binaries.pgCtl, ["start", "-D", cluster, "-l", logOf(home), "-w", "-t", "300"], { account, cwd: home });
    return undefined;
  } catch (error) {
    const lines = readFileSync(logOf(home)).subarray(logStart).toString("utf8").trim();
    const passing = /could not bind|lock file .* already exists|is still in use/.test(lines);
    const message = error instanceof Error ? error.message : String(error);
    return { passing, message: `${message}\n${lines.split("\n").slice(-12).join("\n")}` };
  }
}

function startedPort({ home }: OpenHome): number {
  const running = findPostmaster(clusterOf(home));
  if (!running) throw new Error(`PostgreSQL ended right after its start; see ${logOf(home)}`);
  writeFileSync(path.join(home, "port"), String(running.port));
  return running.port;
}

async function stopServer({ home, account, binaries }: OpenHome): Promise<void> {
  const cluster = clusterOf(home);
  if (!findPostmaster(cluster)) return;
  try {
    await run(binaries.pgCtl, ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "60"], { account, cwd: home });
  } catch (error) {
    if (findPostmaster(cluster)) throw error;
  }
}

function rememberedPort(home: string): number | undefined {
  try {
    return Number(readFileSync(path.join(home, "port"), "utf8")) || undefined;
  } catch {
    return undefined; // the first start
  }
}

/** Keeps one older log of 10 MB beside the current one; returns where this start's lines begin. */
function openLog(home: string): number {
  const size = statSync(logOf(home), { throwIfNoEntry: false })?.size ?? 0;
  if (size < 10 * 2 ** 20) return size;
  renameSync(logOf(home), `${logOf(home)}.1`);
  return 0;
}
