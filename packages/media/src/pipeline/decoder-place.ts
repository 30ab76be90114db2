import { ImageError, type ImageErrorCode } from "../image-error.ts";
import { type DecoderProcess, startDecoder } from "./decoder-process.ts";
import type { Done, Job } from "./job.ts";

/** A decoder that did so many images, or holds so much after one, is replaced: memory in pieces never comes back. */
const mostJobs = 200;
const mostHeldBytes = 256 * 1024 * 1024;
const idleMs = 30_000;

/** After any other failure it is gone, or about to go. */
const harmless: ImageErrorCode[] = ["wrong_kind", "unreadable", "too_large", "too_small"];

/** One decoder at a time: started when there is work, replaced when it is worn or dead, ended when there is none. */
export interface DecoderPlace {
  run(job: Job, options: { timeoutMs: number; signal?: AbortSignal | undefined }): Promise<Done>;
  close(): void;
}

export function createDecoderPlace(): DecoderPlace {
  let decoder: DecoderProcess | undefined;
  let jobs = 0;
  let idle: NodeJS.Timeout | undefined;

  function end() {
    decoder?.kill();
    decoder = undefined;
    jobs = 0;
  }

  return {
    async run(job, options) {
      clearTimeout(idle);
      if (!decoder?.isAlive()) end();
      decoder ??= startDecoder();
      try {
        const done = await decoder.run(job, options);
        if (++jobs >= mostJobs || done.heldBytes > mostHeldBytes) end();
        return done;
      } catch (error) {
        if (!(error instanceof ImageError && harmless.includes(error.code))) end();
        throw error;
      } finally {
        idle = setTimeout(end, idleMs).unref();
      }
    },
    close() {
      clearTimeout(idle);
      end();
    },
  };
}
