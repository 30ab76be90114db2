import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createPipeline, type Pipeline } from "@medley/media";
import { afterAll, beforeAll } from "vitest";
import { processMedia } from "../../media/process-media.ts";
import type { Processing } from "../../media/processing.ts";
import type { TestApp } from "../../testing/index.ts";

/** Processing as a worker does it, of what the app handed over. */
export function useProcessing() {
  let folder: string;
  let pipeline: Pipeline;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "medley-processing-"));
    pipeline = createPipeline({ folder });
  });
  afterAll(async () => {
    await pipeline.close();
    await rm(folder, { recursive: true, force: true });
  });
  const workOf = (t: TestApp, given: Partial<Processing> = {}): Processing => {
    const { db, clock, log, cache, config, media } = t.app;
    return { db, clock, log, cache, config, storage: media.storage, pipeline, scanner: null, ...given };
  };
  return {
    workOf,
    /** Does what was handed over, in that order. */
    async processAll(t: TestApp, given: Partial<Processing> = {}): Promise<void> {
      for (const job of t.mediaJobs.splice(0)) await processMedia(workOf(t, given), job);
    },
  };
}
