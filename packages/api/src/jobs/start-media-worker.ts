import { createPostgresBackend, Worker } from "bullmq";
import type { MediaJob } from "../media/media.ts";
import { mediaQueueName } from "../media/media-queue.ts";
import { processMedia } from "../media/process-media.ts";
import type { Processing } from "../media/processing.ts";
import type { JobWorker } from "./start-worker.ts";

export interface MediaWorkerOptions {
  databaseUrl: string;
  work: Processing;
  /** How many images at a time: as many as the pipeline has processes. */
  concurrency?: number;
  /** An image whose worker went silent for this long is given to another. */
  lostAfterMs?: number;
}

/** Connections that a worker takes of it: two for its jobs, one that listens. */
export const mediaWorkerConnections = 3;

/** Often enough to live through a restart or two; an image that kills its worker each time fails by its own count. */
const mostLost = 5;

/** Processes images as they come, until closed. Several workers share the work: each image goes to one of them. */
export async function startMediaWorker(options: MediaWorkerOptions): Promise<JobWorker> {
  const { databaseUrl, work, concurrency = 1, lostAfterMs = 10_000 } = options;
  const worker = new Worker(
    mediaQueueName,
    async ({ data }: { data: MediaJob }) => await processMedia(work, data),
    {
      connection: { connectionString: databaseUrl, max: 2, migrate: true },
      concurrency,
      lockDuration: lostAfterMs,
      stalledInterval: lostAfterMs,
      maxStalledCount: mostLost,
    },
    createPostgresBackend,
  );
  worker.on("error", (err) => work.log.warn({ err }, "the queue of images has trouble"));
  worker.on("failed", (job, err) => {
    work.log.warn({ err, ...job?.data, attempt: job?.attemptsMade }, "processing failed and is tried again");
  });
  await worker.waitUntilReady();
  return { close: () => worker.close() };
}
