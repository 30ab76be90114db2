import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { givenPost } from "@medley/api/testing";
import { createDatabase } from "@medley/db";
import { freePort, isAlive, startPostgres, until } from "@medley/services";
import { expect, onTestFinished, test } from "vitest";
import { change } from "../testing/call.ts";
import { findDrift } from "../testing/drift.ts";
import { givenPeople } from "../testing/people.ts";
import { startServerProcess } from "../testing/server-process.ts";
import { startWriting } from "../testing/writers.ts";

const log = () => {};

test("kill -9 during writes, of the server and then of PostgreSQL too, loses nothing told and doubles nothing", async () => {
  const site = await openSite();
  const { medley, people } = site;
  const [author, ...writers] = people;
  const posts = await Promise.all(
    Array.from({ length: 4 }, () => givenPost(medley.db, { authorId: author?.id ?? "nobody" })),
  );
  const writing = startWriting(medley, writers, posts);
  onTestFinished(() => writing.giveUp());
  await writing.until(150);
  await site.killServer();
  await site.start();
  await writing.until(300);
  await Promise.all([site.killPostgres(), site.killServer()]);
  await site.start();
  await writing.until(450);
  const told = await writing.stop();
  expect(told.repeated).toBeGreaterThan(writers.length);

  const { prisma } = medley.db;
  const comments = await prisma.comment.findMany({ include: { text: true } });
  expect(keyed(comments.map((row) => [row.clientKey, `${row.id} ${row.text?.markdown}`]))).toEqual(
    keyed(told.comments),
  );
  const clips = await prisma.post.findMany({ where: { id: { notIn: posts } }, include: { clip: true } });
  expect(keyed(clips.map((row) => [row.clientKey, `${row.id} ${row.clip?.slug}`]))).toEqual(keyed(told.clips));
  const votes = await prisma.postVote.findMany();
  expect(keyed(votes.map((row) => [`${row.userId} ${row.postId}`, String(row.value)]))).toEqual(keyed(told.votes));
  expect(await findDrift(medley.db)).toEqual([]);

  // Whoever never heard the answer and asks once more, long after the crash, is told of what is there already.
  for (const { person, procedure, input, id } of told.samples) {
    expect((await change<{ id: string }>(medley, person, procedure, input)).id).toBe(id);
  }
  expect(await prisma.comment.count()).toBe(comments.length);
  expect(await prisma.post.count()).toBe(clips.length + posts.length);
}, 300_000);

const keyed = (pairs: Iterable<readonly [string | null, string]>) =>
  [...pairs].map(([key, value]) => `${key}: ${value}`).sort();

/** A site on an embedded PostgreSQL of its own, with its jobs beside the server, as it runs by default. */
async function openSite() {
  const dataDir = await newDataDir();
  const port = await freePort();
  const env = { MEDLEY_ROLE: "all", DB_MAX_OPEN_CONNS: "20" };
  let postgres = await startPostgres({ dataDir, log });
  const { url: databaseUrl } = postgres;
  let server = await startServerProcess({ databaseUrl, dataDir, port, env });
  const db = createDatabase({ url: databaseUrl, applicationName: "test", limits: { maxOpen: 3, maxIdle: 0 } });
  onTestFinished(async () => {
    await server.stop();
    await db.close();
    await postgres.stop();
    await rm(dataDir, { recursive: true });
    expect(server.faults()).toEqual([]);
  });
  const medley = { url: `http://127.0.0.1:${port}`, db };
  const people = await givenPeople(
    medley,
    Array.from({ length: 17 }, (_, n) => `member_${n}`),
  );
  return {
    medley,
    people,
    /** Its worker notices and ends as well. */
    async killServer() {
      const workers = await childrenOf(server.pid);
      expect(workers).toHaveLength(1);
      await server.kill();
      await Promise.all(workers.map(untilDead));
    },
    async killPostgres() {
      const pidFile = path.join(dataDir, "postgres/cluster/postmaster.pid");
      const pid = Number.parseInt(await readFile(pidFile, "utf8"), 10);
      process.kill(pid, "SIGKILL");
      await untilDead(pid);
      await postgres.stop(); // gives back this process's use of what no longer runs
    },
    /** Starts what does not run. */
    async start() {
      postgres = await startPostgres({ dataDir, log });
      expect(postgres.url).toBe(databaseUrl);
      server = await startServerProcess({ databaseUrl, dataDir, port, env });
    },
  };
}

/** A folder that PostgreSQL's own user can reach as well. */
async function newDataDir(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "medley-crash-"));
  await chmod(folder, 0o755);
  return folder;
}

async function childrenOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  return children.split(" ").filter(Boolean).map(Number);
}

async function untilDead(pid: number): Promise<void> {
  await until(
    () => (isAlive(pid) ? undefined : true),
    // A worker gives its jobs time to end, and has little itself on a busy machine.
    30_000,
    () => `the process ${pid} lives on`,
  );
}
