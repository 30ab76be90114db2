import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { requestOf } from "../http/requests.ts";
import { driveOpen } from "../measure/drive.ts";
import type { WireRequest } from "../measure/wire.ts";

export const uploadsAtOnce = 20;

/** Feeds read a second, half by visitors, half by a member. */
const perSecond = 200;
const connections = 16;
const quietMs = 5_000;
const longestMs = 120_000;

export interface Round {
  /** Milliseconds of each feed that was read with nothing beside, while files were sent, and while they were processed. */
  quiet: number[];
  sending: number[];
  processing: number[];
  failures: number;
  /** Of each upload, from its announcement to its post. */
  uploadMs: number[];
  allTakenMs: number;
  allProcessedMs: number;
}

export interface UploadsGiven {
  url: string;
  reader: string;
  uploader: string;
  /** The picture that is sent. */
  file: string;
}

/** Reads the feed alone, and then again while files are uploaded at once and processed. */
export async function measureRound(given: UploadsGiven, signal: AbortSignal): Promise<Round> {
  const people = await startPeople(given);
  let failures = 0;
  const readUntil = async (until: Promise<unknown>) => {
    signal.throwIfAborted();
    const next = feeds(given);
    const driven = await driveOpen({ url: new URL(given.url), connections, perSecond, forMs: longestMs, until, next });
    failures += driven.failures;
    return driven.latencies;
  };
  try {
    await readUntil(delay(1_000));
    const quiet = await readUntil(delay(quietMs));
    const taken = said<{ taken: number[]; allMs: number }>(people);
    // Listened for from the moment that the files are taken: it may come within the last slice.
    const processed = taken.then(() => said<{ processedMs: number }>(people));
    people.send(uploadsAtOnce);
    const sending = await readUntil(taken);
    const processing = await readUntil(processed);
    const { taken: uploadMs, allMs } = await taken;
    const { processedMs } = await processed;
    return { quiet, sending, processing, failures, uploadMs, allTakenMs: allMs, allProcessedMs: processedMs };
  } finally {
    people.kill();
  }
}

async function startPeople({ url, uploader, file }: UploadsGiven): Promise<ChildProcess> {
  const loader = createRequire(import.meta.url).resolve("tsx");
  const program = path.join(import.meta.dirname, "upload-program.ts");
  const child = fork(program, [url, uploader, file], { execArgv: ["--import", loader] });
  await said(child);
  return child;
}

/** What it says next. Throws when it ends without a word. */
async function said<T>(child: ChildProcess): Promise<T> {
  const gone = once(child, "exit").then(([code]) => {
    throw new Error(`The people who upload ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, "message"), gone]);
  return message as T;
}

function feeds({ url, reader }: UploadsGiven): (n: number) => WireRequest {
  const call = { path: "feed.list", input: { sort: "hot", limit: 50 } };
  const [visitor, member] = [requestOf(url, call), requestOf(url, call, reader)];
  return (n) => (n % 2 === 0 ? visitor : member);
}
