import type { Storage } from "@medley/media";

/** One thing to process: a post's image, or a member's avatar. */
export interface MediaJob {
  kind: "image" | "avatar";
  id: string;
}

/** Where what is to be processed is handed to the worker. */
export interface MediaQueue {
  /** Never rejects: what could not be handed over is found by the job that looks after it within minutes. */
  add(job: MediaJob): Promise<void>;
  close(): Promise<void>;
}

/** Members' files: where they lie, and who is told that there is something to process. */
export interface Media {
  storage: Storage;
  queue: MediaQueue;
}
