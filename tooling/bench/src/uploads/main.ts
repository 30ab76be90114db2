import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureBuilt } from "@medley/scripts/launch/build";
import { spawnServer, untilReady } from "@medley/scripts/launch/server";
import { webPort } from "@medley/scripts/launch/web-port";
import { note, say, step } from "@medley/scripts/lib/say";
import { giveTokens } from "@medley/seed";
import { type SizeName, sizes } from "@medley/seed/sizes";
import sharp from "sharp";
import { describeMachine } from "../machine.ts";
import { createPatience, type Patience } from "../measure/patience.ts";
import { median, percentilesOf } from "../measure/percentiles.ts";
import { resultsFolder, writeResult } from "../results.ts";
import { openDatabases } from "../site/database.ts";
import { measureRound, type Round, type UploadsGiven, uploadsAtOnce } from "./measure-uploads.ts";

const rounds = 3;
/** To measure again what the machine's host disturbed. */
const patienceMs = 3 * 60_000;
const fileBytes = 2_000_000;

/**
 * Measures whether the feed suffers while twenty pictures of 2 MB are uploaded at once and processed: on the production
 * build, worker included, with content of a size. Prints and keeps it; answers 1 when the feed's p95 doubles.
 */
export async function keepUploads(asked: string, signal: AbortSignal): Promise<number> {
  if (!Object.hasOwn(sizes, asked)) throw new Error(`${asked} is no size of content`);
  const size = asked as SizeName;
  const patience = createPatience(patienceMs);
  const found = await withSite(size, signal, async (given) => {
    const all: Round[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const measure = () => patience.round(() => measureRound(given, signal));
      all.push(await step(`Round ${round} of ${rounds}`, measure));
    }
    return all;
  });
  return await tell(size, found, patience.told());
}

async function withSite<T>(size: SizeName, signal: AbortSignal, work: (given: UploadsGiven) => Promise<T>): Promise<T> {
  await ensureBuilt(signal);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "medley-uploads-"));
  const file = path.join(dataDir, "noise.jpg");
  writeFileSync(file, await makePicture());
  const databases = await openDatabases(size, signal);
  try {
    const copy = await databases.copy("uploads");
    const [uploader, reader] = await giveTokens(copy.url, 2);
    if (!uploader || !reader) throw new Error("There are no members");
    const env = { MEDLEY_LIMITS: "none", LOG_LEVEL: "error", REDIS_URL: "", MEDLEY_QUOTA: "100GB" };
    const host = "127.0.0.1";
    const server = spawnServer({ dev: false, host, port: await webPort(host, 0), databaseUrl: copy.url, dataDir, env });
    try {
      await step("Starting the server", () => untilReady(server, signal));
      return await work({ url: server.url, reader: reader.token, uploader: uploader.token, file });
    } finally {
      await server.stop();
      await copy.drop();
    }
  } finally {
    await databases.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A JPEG of 2 MB, with as much grain as a telephone's photographs have. */
async function makePicture(): Promise<Buffer> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 8 };
  const image = sharp({ create: { width: 2_400, height: 1_600, channels: 3, background: "grey", noise } });
  const picture = await image.jpeg({ quality: 80 }).toBuffer();
  // Bytes behind the picture make it as long as it should be.
  return Buffer.concat([picture, Buffer.alloc(Math.max(0, fileBytes - picture.length))]);
}

async function tell(size: SizeName, found: readonly Round[], host: ReturnType<Patience["told"]>): Promise<number> {
  const machine = await describeMachine();
  const p95 = (name: "quiet" | "sending" | "processing") => percentilesOf(found.flatMap((round) => round[name]));
  const feed = { quiet: p95("quiet"), sending: p95("sending"), processing: p95("processing") };
  const ratio = { sending: feed.sending.p95 / feed.quiet.p95, processing: feed.processing.p95 / feed.quiet.p95 };
  const upload = {
    ...percentilesOf(found.flatMap(({ uploadMs }) => uploadMs)),
    allTakenMs: median(found.map(({ allTakenMs }) => allTakenMs)),
    allProcessedMs: median(found.map(({ allProcessedMs }) => allProcessedMs)),
  };
  const failures = found.reduce((sum, round) => sum + round.failures, 0);
  const pass = ratio.sending < 2 && ratio.processing < 2 && failures === 0;
  const file = path.join(resultsFolder, "uploads.json");
  writeResult(file, { size, uploadsAtOnce, fileBytes, machine, host, feed, ratio, upload, failures, pass });
  for (const [name, { p50, p95 }] of Object.entries(feed)) note(`feed, ${name}: p50 ${ms(p50)}, p95 ${ms(p95)}`);
  note(`${uploadsAtOnce} uploads at once: p95 ${ms(upload.p95)}, all processed after ${ms(upload.allProcessedMs)}`);
  say(
    `${pass ? "pass" : "FAIL"}  the feed's p95 ×${ratio.sending.toFixed(2)} while files are sent (< 2), ×${ratio.processing.toFixed(2)} while processed (< 2), kept in ${file}`,
  );
  return pass ? 0 : 1;
}

const ms = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`;
