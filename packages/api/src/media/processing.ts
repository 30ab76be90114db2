import type { Cache } from "@medley/cache";
import type { Database } from "@medley/db";
import type { Pipeline, ProcessedImage, ProcessOptions, Scanner, Storage } from "@medley/media";
import type { Logger } from "pino";
import type { ApiConfig } from "../config.ts";
import type { Clock } from "../context.ts";

/** What processing works with, in a worker process. */
export interface Processing {
  db: Database;
  clock: Clock;
  log: Logger;
  /** The site's, where the process has a part in it. */
  cache?: Cache;
  storage: Storage;
  pipeline: Pipeline;
  /** Null where none is configured. */
  scanner: Scanner | null;
  config: Pick<ApiConfig, "unqueuedKarma" | "queueImages">;
}

/** The staged bytes are gone: another try can't help. */
export class BytesLost extends Error {}

/** The scanner found something. */
export class Infected extends Error {
  readonly signature: string;

  constructor(signature: string) {
    super(`The scanner found ${signature}`);
    this.signature = signature;
  }
}

/** Throws `Infected`, `BytesLost`, or a `ScannerError` when the scanner can't say. Without a scanner nothing is scanned. */
export async function scanStaged({ scanner, storage }: Processing, stagedKey: string): Promise<void> {
  if (!scanner) return;
  const verdict = await scanner.scan(await openStaged(storage, stagedKey));
  if (!verdict.clean) throw new Infected(verdict.signature);
}

/** Makes the variants of staged bytes; the caller discards them. Throws what `Pipeline.process` does, and `BytesLost`. */
export async function makeVariants(
  { pipeline, storage }: Processing,
  stagedKey: string,
  recipe: NonNullable<ProcessOptions["recipe"]>,
): Promise<ProcessedImage> {
  return await pipeline.process(await openStaged(storage, stagedKey), { recipe });
}

async function openStaged(storage: Storage, stagedKey: string) {
  const staged = await storage.open(stagedKey);
  if (!staged) throw new BytesLost(`${stagedKey} is not there`);
  return staged.stream;
}

/** What is no longer needed; what can't be removed now is swept later. */
export async function dropStaged({ storage, log }: Processing, key: string | null): Promise<void> {
  if (!key) return;
  await storage.remove(key).catch((err: unknown) => log.warn({ err, key }, "staged bytes could not be removed"));
}
