import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { createEmptyDatabase } from "@medley/db/testing";
import { isAlive, startTestRedis } from "@medley/services";
import { expect, onTestFinished, test } from "vitest";
import { newDataDir, npmStart, postmasterPid, processesOf, readyUrl } from "./testing/npm-start.ts";

test("a start on a new folder gets ready, and SIGTERM to npm ends everything with code 0", async () => {
  const dataDir = newDataDir();
  const start = await npmStart(dataDir);
  const url = await readyUrl(start);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(start.output()).toContain("Creating a PostgreSQL 18 cluster");
  start.stop();
  expect(await start.exited).toBe(0);
  expect(start.output()).toContain("No mail is sent");
  expect(postmasterPid(dataDir)).toBeUndefined();
  expect(existsSync(path.join(dataDir, "server.json"))).toBe(false);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("a second start on the folder says where the first one runs and leaves it alone", async () => {
  const dataDir = newDataDir();
  const url = await readyUrl(await npmStart(dataDir));
  const second = await npmStart(dataDir);
  expect(await second.exited).toBe(1);
  const { launcher } = processesOf(dataDir);
  expect(second.output()).toContain(`Medley already runs at ${url} (process ${launcher}) on this data folder`);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test("a taken port gives way to the next free one, and the start says so", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  onTestFinished(() => void holder.close());
  const address = holder.address();
  const taken = typeof address === "object" && address ? address.port : 0;
  const start = await npmStart(newDataDir(), { PORT: String(taken) });
  const { port } = new URL(await readyUrl(start));
  expect(Number(port)).toBeGreaterThan(taken);
  expect(start.output()).toContain(`Port ${taken} is taken: using ${port}`);
});

test("after kill -9 of the launcher the next start ends the server that is left, and adopts PostgreSQL", async () => {
  const dataDir = newDataDir();
  const killed = await npmStart(dataDir);
  await readyUrl(killed);
  const { launcher, server } = processesOf(dataDir);
  process.kill(launcher, "SIGKILL");
  await killed.exited;
  const next = await npmStart(dataDir);
  const url = await readyUrl(next);
  expect(isAlive(server)).toBe(false);
  expect(next.output()).toContain("Adopted the PostgreSQL that already runs");
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test("when the server dies the start says so, stops PostgreSQL and fails", async () => {
  const dataDir = newDataDir();
  const start = await npmStart(dataDir);
  await readyUrl(start);
  process.kill(processesOf(dataDir).server, "SIGKILL");
  expect(await start.exited).toBe(1);
  expect(start.output()).toContain("The server ended by itself (SIGKILL)");
  expect(postmasterPid(dataDir)).toBeUndefined();
});

test("with a database, a Redis and addresses of one's own those are used, and no other database is made", async () => {
  const dataDir = newDataDir();
  const database = await createEmptyDatabase();
  const redis = await startTestRedis();
  onTestFinished(() => redis.stop());
  const given = { DATABASE_URL: database.url, REDIS_URL: redis.url };
  const start = await npmStart(dataDir, { ...given, PUBLIC_URL: "https://medley.example", HOST: "localhost" });
  const url = await readyUrl(start);
  expect(new URL(url).hostname).toBe("localhost");
  expect(start.output()).toContain("Its public address is https://medley.example");
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ status: "ready", database: "ok", redis: "up" });
  expect(existsSync(path.join(dataDir, "postgres"))).toBe(false);
  start.stop();
  expect(await start.exited).toBe(0);
  await database.drop();
});
