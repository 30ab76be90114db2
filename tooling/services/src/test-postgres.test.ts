import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { isAlive } from "./process.ts";
import { until } from "./until.ts";

const entry = JSON.stringify(path.join(import.meta.dirname, "index.ts"));

test("a throwaway server carries 150 connections at once and leaves nothing behind", async () => {
  const server = await startElsewhere(
    "await new Promise((resolve) => process.stdin.once('data', resolve)); await server.stop();",
  );
  const { pid, folder } = await whereIs(server.url);
  const clients = Array.from({ length: 150 }, () => new pg.Client({ connectionString: server.url }));
  await Promise.all(clients.map((client) => client.connect()));
  const answers = await Promise.all(clients.map((client) => client.query("select 1")));
  expect(answers).toHaveLength(150);
  await Promise.all(clients.map((client) => client.end()));
  server.child.stdin.end("stop\n");
  await once(server.child, "exit");
  expect([existsSync(folder), isAlive(pid)]).toEqual([false, false]);
});

test("a throwaway server ends when the process that started it is killed", async () => {
  const server = await startElsewhere("setInterval(() => {}, 1000);");
  const { pid, folder } = await whereIs(server.url);
  server.child.kill("SIGKILL");
  await until(
    () => (!existsSync(folder) && !isAlive(pid)) || undefined,
    10_000,
    () => `${folder} or ${pid} is left`,
  );
});

test("a server that is there already is used, and not stopped", async () => {
  const url = "postgresql://somebody@127.0.0.1:1/there";
  const server = await startElsewhere("await server.stop();", { MEDLEY_TEST_DATABASE_URL: url });
  expect(server.url).toBe(url);
});

/** Runs startTestPostgres in a process of its own, as a test run does, whatever server this run was given. */
async function startElsewhere(then: string, more: Record<string, string> = {}) {
  const script = `
    import { startTestPostgres } from ${entry};
    const server = await startTestPostgres();
    process.stdout.write(server.url);
    ${then}`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    env: { ...process.env, MEDLEY_TEST_DATABASE_URL: "", ...more },
  });
  const [url] = (await once(child.stdout, "data")) as [Buffer];
  return { url: url.toString(), child };
}

async function whereIs(url: string): Promise<{ pid: number; folder: string }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ folder: string; file: string }>(
    "select current_setting('data_directory') as folder, pg_read_file('postmaster.pid') as file",
  );
  await client.end();
  return { pid: Number.parseInt(rows[0]?.file ?? "", 10), folder: path.dirname(rows[0]?.folder ?? "") };
}
