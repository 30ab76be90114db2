import { createPostgresBackend, type JobsOptions, Queue } from "bullmq";
import type { Logger } from "pino";
import { mostAttempts } from "../image/rules.ts";
import type { MediaJob, MediaQueue } from "./media.ts";

export const mediaQueueName = "media";

/** Connections that a process's end of the queue takes, once it has handed something over. */
export const mediaQueueConnections = 1;

export interface MediaQueueOptions {
  databaseUrl: string;
  log: Logger;
  /** The first wait before a failed try; each later one is twice as long. */
  retryAfterMs?: number;
}

/** The end of the queue where jobs go in. Connects with the first of them. */
export function openMediaQueue({ databaseUrl, log, retryAfterMs = 2_000 }: MediaQueueOptions): MediaQueue {
  const open = () => {
    const connection = { connectionString: databaseUrl, max: mediaQueueConnections, migrate: true };
    const queue = new Queue(mediaQueueName, { connection }, createPostgresBackend);
    queue.on("error", (err) => log.warn({ err }, "the queue of images has trouble"));
    return queue;
  };
  let opened: ReturnType<typeof open> | undefined;
  return {
    async add(job) {
      try {
        opened ??= open();
        await opened.add(job.kind, job, optionsOf(job, retryAfterMs));
      } catch (err) {
        log.warn({ err, ...job }, "could not hand an image over: it is found later");
      }
    },
    async close() {
      await opened?.close();
    },
  };
}

/** One job for one thing at a time: while it waits or runs, adding it again changes nothing. */
function optionsOf({ kind, id }: MediaJob, delay: number): JobsOptions {
  const backoff = { type: "exponential", delay };
  return { jobId: `${kind}-${id}`, attempts: mostAttempts, backoff, removeOnComplete: true, removeOnFail: true };
}
