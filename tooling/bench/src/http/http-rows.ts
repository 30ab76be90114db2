import type { Effort } from "../in-process/measure-operations.ts";
import { wireRequest } from "../measure/wire.ts";
import type { Operation } from "../operations/operation.ts";
import { reads } from "../operations/reads.ts";
import { voteOf, writes } from "../operations/writes.ts";
import { judge, type Row, type Target } from "../rows/row.ts";
import type { World } from "../site/world.ts";
import { askOnce, besideBareServer, measureHttp } from "./measure-http.ts";
import { startPeer } from "./peer-process.ts";
import { requestsOf } from "./requests.ts";
import { startT3Server } from "./t3-server.ts";

export interface HttpGiven {
  origin: string;
  databaseUrl: string;
  world: World;
  size: string;
  effort: Effort;
  signal: AbortSignal;
  wanted(name: string): boolean;
}

/** A reading operation over HTTP, beside a bare server that sends the same bytes. */
export async function measureRead(operation: Operation, caches: "cold" | "warm", given: HttpGiven): Promise<Row[]> {
  const { origin, world } = given;
  const url = new URL(origin);
  const next = requestsOf(operation, world, origin);
  const first = await askOnce(url, next(0));
  const costs = caches === "warm" ? (operation.warm ?? operation.cold) : operation.cold;
  if (caches === "warm") await warmUp(url, next);
  const isVisitorFeed = operation === reads[0] && caches === "warm";
  const asked = {
    name: `HTTP: ${operation.name}, ${caches}`,
    url,
    next,
    latency: { p95Ms: costs.ms },
    throughput: isVisitorFeed ? { ratioAtLeast: 0.5 } : {},
  };
  return besideBareServer(first, (reference) => measureHttp(asked, reference, given));
}

async function warmUp(url: URL, next: ReturnType<typeof requestsOf>): Promise<void> {
  for (let n = 0; n < 400; n += 1) await askOnce(url, next(n));
}

/** A visitor's start page as the server sends it, beside the same page as a static file. */
export async function measurePage(given: HttpGiven): Promise<Row[]> {
  const url = new URL("/", given.origin);
  const request = wireRequest(url, { headers: { accept: "text/html" } });
  for (let n = 0; n < 20; n += 1) await askOnce(url, request);
  const first = await askOnce(url, request);
  const asked = {
    name: "HTTP: a visitor's page",
    url,
    next: () => request,
    latency: {},
    throughput: { ratioAtLeast: 0.3 },
  };
  return besideBareServer(first, (reference) =>
    measureHttp(asked, { ...reference, name: "the same page as a static file" }, given),
  );
}

/** Votes beside a server that does nothing but send one statement for each. */
export async function measureVotes(given: HttpGiven): Promise<Row[]> {
  const { origin, world, databaseUrl } = given;
  const [vote] = writes;
  if (!vote) return [];
  const writer = await startPeer("bare-writer.mjs", [databaseUrl]);
  const offset = (world.readers.length * world.posts.length) >> 1;
  const nextVote = requestsOf(vote, world, origin);
  try {
    const reference = {
      name: "bare writer",
      url: writer.url,
      next(n: number) {
        const { reader, postId, value } = voteOf(world, n + offset);
        return wireRequest(writer.url, {
          method: "POST",
          body: JSON.stringify({ userId: reader.userId, postId, value }),
        });
      },
    };
    const target: Target = { ratioAtLeast: 0.5 };
    const latency = { p95Ms: vote.cold.ms };
    const asked = { name: "HTTP: vote", url: new URL(origin), next: nextVote, latency, throughput: target };
    return await measureHttp(asked, reference, given);
  } finally {
    await writer.stop();
  }
}

/** The conventional server's feed, and how many times as many Medley's answers in the same time. */
export async function measureT3(given: HttpGiven): Promise<Row[]> {
  const { origin, databaseUrl, world, signal, size } = given;
  const [feed] = reads;
  if (!feed) return [];
  const t3 = await startT3Server(databaseUrl, signal);
  try {
    const at = new URL("/api/trpc/feed.list", t3.url);
    at.searchParams.set("input", JSON.stringify({ json: { limit: 50 } }));
    const request = wireRequest(at);
    await askOnce(t3.url, request);
    for (let n = 0; n < 30; n += 1) await askOnce(t3.url, request);
    const next = requestsOf(feed, world, origin);
    const asked = {
      name: "HTTP: conventional T3-style server, feed of 50 (newest)",
      url: t3.url,
      next: (): Buffer => request,
      latency: {},
      throughput: {},
    };
    const reference = { name: "ours, warm", url: new URL(origin), next };
    const rows = await measureHttp(asked, reference, given);
    const full = rows.at(2);
    if (!full?.ratio) return rows;
    const times = 1 / full.ratio;
    const claim = { ...full, name: "HTTP: warm visitor feed against the conventional server", ratio: times };
    const { target: _, pass: __, size: ___, ...measured } = claim;
    const ours = (full.perSecond ?? Number.NaN) * times;
    const row = { ...measured, reference: "T3-style server", perSecond: ours };
    return [...rows, judge({ ...row, p50: Number.NaN, p95: Number.NaN, p99: Number.NaN }, { ratioAtLeast: 20 }, size)];
  } finally {
    await t3.stop();
  }
}
