import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll } from "vitest";
import { createPipeline } from "../pipeline/create-pipeline.ts";
import type { Pipeline, PipelineOptions, ProcessedImage, ProcessOptions } from "../pipeline/pipeline.ts";

/** A pipeline of this test file's own, in a folder of its own. */
export function usePipeline(options: Partial<PipelineOptions> = {}) {
  let folder: string;
  let pipeline: Pipeline;
  const made: ProcessedImage[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "medley-pipeline-"));
    pipeline = createPipeline({ folder, ...options });
  });
  afterAll(async () => {
    await pipeline.close();
    await rm(folder, { recursive: true });
  });
  return {
    process: async (bytes: Uint8Array, processOptions?: ProcessOptions) => {
      const image = await pipeline.process(Readable.from([Buffer.from(bytes)]), processOptions);
      made.push(image);
      return { ...image, of: (name: string) => variantOf(image, name) };
    },
    discardAll: () => Promise.all(made.splice(0).map((image) => image.discard())),
    /** What was made so far is kept. */
    forget: () => void made.splice(0),
    left: () => readdir(folder),
  };
}

function variantOf(image: ProcessedImage, name: string) {
  const found = image.variants.find((variant) => variant.name === name);
  if (!found) throw new Error(`No variant is called ${name}`);
  return found;
}
