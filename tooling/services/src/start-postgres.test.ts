import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { databaseAccount } from "./account.ts";
import { sharedFolder } from "./binaries.ts";
import { findPostmaster } from "./postmaster.ts";
import { isAlive } from "./process.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { until } from "./until.ts";

const asRoot = process.getuid?.() === 0;
const started: PostgresServer[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test("a first start makes a database that knows letters of every script, behind a password of its own", async () => {
  const dataDir = await newDataDir("with spaces");
  const { url, adopted } = await start(dataDir);
  expect(adopted).toBe(false);
  expect(
    await ask(url, "select current_database() as name, lower('ÄÐЖ') as low, show_trgm('жук') <> '{}' as trigrams"),
  ).toEqual({
    name: "medley",
    low: "äðж",
    trigrams: true,
  });
  expect(await ask(url, "select current_setting('max_connections') as value")).toEqual({ value: "200" });
  expect(statSync(path.join(dataDir, "postgres/password")).mode & 0o777).toBe(0o600);
  const stranger = new URL(url);
  stranger.password = "guess";
  await expect(ask(stranger.href, "select 1")).rejects.toThrow("password authentication failed");
});

test("what was written is there after a stop and a start, on the same port", async () => {
  const dataDir = await newDataDir();
  const first = await start(dataDir);
  await ask(first.url, "create table kept as select 7 as value");
  await first.stop();
  await expect(ask(first.url, "select 1")).rejects.toThrow("ECONNREFUSED");
  const second = await start(dataDir);
  expect(second.port).toBe(first.port);
  expect(await ask(second.url, "select value from kept")).toEqual({ value: 7 });
});

test("a server that moved to another port because its own was taken says so", async () => {
  const dataDir = await newDataDir();
  const first = await start(dataDir);
  await first.stop();
  const stranger = createServer().listen(first.port, "127.0.0.1");
  await once(stranger, "listening");
  onTestFinished(() => void stranger.close());
  const lines: string[] = [];
  const second = await start(dataDir, lines);
  expect(second.port).not.toBe(first.port);
  expect(lines).toContain(`Port ${first.port} is taken: PostgreSQL moves to ${second.port}`);
  expect(await ask(second.url, "select 1 as one")).toEqual({ one: 1 });
});

test("a server whose starter was killed is adopted, and stopped by the one that adopted it", async () => {
  const dataDir = await newDataDir();
  const url = await startAndKillStarter(dataDir);
  const adopter = await start(dataDir);
  expect(adopter).toMatchObject({ adopted: true, url });
  await adopter.stop();
  expect(findPostmaster(cluster(dataDir))).toBeUndefined();
});

test("a killed postmaster leaves a pid file that hinders nobody", async () => {
  const dataDir = await newDataDir();
  await start(dataDir);
  const killed = findPostmaster(cluster(dataDir))?.pid ?? 0;
  process.kill(killed, "SIGKILL");
  await until(
    () => !isAlive(killed) || undefined,
    5_000,
    () => "the postmaster outlived SIGKILL",
  );
  const next = await start(dataDir);
  expect(next.adopted).toBe(false);
  expect(await ask(next.url, "select 1 as one")).toEqual({ one: 1 });
});

test("a pid file whose number belongs to a stranger now hinders nobody", async () => {
  const dataDir = await newDataDir();
  await (await start(dataDir)).stop();
  const stranger = spawn("sleep", ["60"], asRoot ? ownerIds(dataDir) : {});
  onTestFinished(() => void stranger.kill());
  writeFileSync(path.join(cluster(dataDir), "postmaster.pid"), `${stranger.pid}\n${cluster(dataDir)}\n`);
  expect((await start(dataDir)).adopted).toBe(false);
});

test("of starts at once on a new data folder one wins, and all reach the same database", async () => {
  const dataDir = await newDataDir();
  const servers = await Promise.all([start(dataDir), start(dataDir), start(dataDir)]);
  expect(servers.filter((server) => !server.adopted)).toHaveLength(1);
  expect(new Set(servers.map((server) => server.url)).size).toBe(1);
  expect(readdirSync(dataDir)).toEqual(["postgres"]);
  await servers[0]?.stop();
  await servers[1]?.stop();
  expect(await ask(servers[0]?.url ?? "", "select 1 as one")).toEqual({ one: 1 });
  await servers[2]?.stop();
  expect(findPostmaster(cluster(dataDir))).toBeUndefined();
});

test("settings of the owner's own outlast a start", async () => {
  const dataDir = await newDataDir();
  const first = await start(dataDir);
  writeFileSync(path.join(cluster(dataDir), "local.conf"), "work_mem = '33MB'\n", { mode: 0o644 });
  await first.stop();
  expect(await ask((await start(dataDir)).url, "select current_setting('work_mem') as value")).toEqual({
    value: "33MB",
  });
});

test("data of another major version is refused with words that help", async () => {
  const dataDir = await newDataDir();
  await (await start(dataDir)).stop();
  writeFileSync(path.join(cluster(dataDir), "PG_VERSION"), "14\n");
  await expect(start(dataDir)).rejects.toThrow("was written by PostgreSQL 14");
});

test.runIf(asRoot)(
  "below a folder that only root enters the cluster lives elsewhere, and the log says where",
  async () => {
    const closed = await newDataDir();
    chmodSync(closed, 0o700);
    const dataDir = path.join(closed, "clone", ".medley");
    const lines: string[] = [];
    const server = await start(dataDir, lines);
    const home = realpathSync(path.join(dataDir, "postgres"));
    folders.push(home);
    expect(home.startsWith(`${sharedFolder}/clone-`)).toBe(true);
    expect(lines.join("\n")).toContain(home);
    expect(statSync(home).uid).toBe(databaseAccount()?.uid);
    expect(await ask(server.url, "select 1 as one")).toEqual({ one: 1 });
  },
);

async function newDataDir(name = "data"): Promise<string> {
  const folder = await temporaryFolder("medley-services");
  if (asRoot) chmodSync(folder, 0o755);
  folders.push(folder);
  const dataDir = path.join(folder, name);
  mkdirSync(dataDir);
  return dataDir;
}

async function start(dataDir: string, lines: string[] = []): Promise<PostgresServer> {
  const server = await startPostgres({ dataDir, log: (line) => lines.push(line) });
  started.push(server);
  return server;
}

/** Starts the server from another process, which is then killed; its URL. */
async function startAndKillStarter(dataDir: string): Promise<string> {
  const script = `
    import { startPostgres } from ${JSON.stringify(path.join(import.meta.dirname, "index.ts"))};
    const { url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log() {} });
    process.stdout.write(url);
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script]);
  const [url] = (await once(starter.stdout, "data")) as [Buffer];
  starter.kill("SIGKILL");
  await once(starter, "exit");
  return url.toString();
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (sql.includes("show_trgm")) await client.query("create extension if not exists pg_trgm");
    return (await client.query<Record<string, unknown>>(sql)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}

function cluster(dataDir: string): string {
  const folder = path.join(dataDir, "postgres/cluster");
  return existsSync(folder) ? realpathSync(folder) : folder;
}

function ownerIds(dataDir: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(cluster(dataDir));
  return { uid, gid };
}
