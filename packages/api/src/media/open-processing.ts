import { clamdScanner, createPipeline, localStorage } from "@medley/media";
import type { Media } from "./media.ts";
import { openMediaQueue } from "./media-queue.ts";
import type { Processing } from "./processing.ts";

export interface ProcessingConfig {
  databaseUrl: string;
  /** Where members' files lie. */
  mediaDir: string;
  /** Where files lie while they are worked on. */
  workDir: string;
  /** How many images at a time, each decoded in a process of its own. */
  processes: number;
  /** A ClamAV daemon; null scans nothing. */
  clamd: { host: string; port: number } | null;
}

/** A worker's parts for members' files, until they are closed. */
export interface OpenProcessing {
  work: Processing;
  media: Media;
  close(): Promise<void>;
}

export function openProcessing(
  given: ProcessingConfig,
  ctx: Omit<Processing, "storage" | "pipeline" | "scanner">,
): OpenProcessing {
  const { databaseUrl, mediaDir, workDir, processes, clamd } = given;
  const storage = localStorage(mediaDir);
  const pipeline = createPipeline({ folder: workDir, processes });
  const queue = openMediaQueue({ databaseUrl, log: ctx.log });
  return {
    work: { ...ctx, storage, pipeline, scanner: clamd && clamdScanner(clamd) },
    media: { storage, queue },
    async close() {
      await queue.close();
      await pipeline.close();
    },
  };
}
