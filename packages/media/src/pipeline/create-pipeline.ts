import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { readHeader } from "../header/read-header.ts";
import { ImageError } from "../image-error.ts";
import { imageRules } from "../image-rules.ts";
import { asStorageError } from "../storage/file-errors.ts";
import { removeOldFiles } from "../storage/list-files.ts";
import { StorageError } from "../storage/storage-error.ts";
import { writeNewFile } from "../storage/write-file.ts";
import { createDecoderPlace, type DecoderPlace } from "./decoder-place.ts";
import type { Pipeline, PipelineOptions, ProcessedImage, ProcessOptions } from "./pipeline.ts";
import { createPlaces } from "./places.ts";
import { recipes } from "./recipes.ts";
import { createStopwatch } from "./stopwatch.ts";

/** What a process that was killed left behind is removed when it is so old. */
const abandonedMs = 60 * 60 * 1000;

/** Makes variants of images in child processes, which are killed and replaced when they go over time or memory. */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { folder, processes = 1, timeoutMs = 30_000, memoryBytes = 480 * 1024 * 1024 } = options;
  const all = Array.from({ length: processes }, createDecoderPlace);
  const places = createPlaces(all);
  const closing = new AbortController();
  const tidied = mkdir(folder, { recursive: true }).then(() => removeOldFiles(folder, Date.now() - abandonedMs));
  tidied.catch(() => {}); // whoever needs the folder meets the error itself

  async function processAt(place: DecoderPlace, source: Readable, options: WorkOptions): Promise<ProcessedImage> {
    const { recipe, signal, stopwatch } = options;
    const work = path.join(folder, randomUUID());
    const discard = () => rm(work, { recursive: true, force: true });
    try {
      await mkdir(work, { recursive: true }).catch((error) => {
        throw asStorageError(error);
      });
      const file = path.join(work, "source");
      await copy(source, file, signal);
      stopwatch.lap("copy");
      const { format } = await readHeader(createReadStream(file));
      stopwatch.lap("header");
      const job = {
        source: file,
        format,
        folder: work,
        recipe: recipes[recipe],
        limits: { ...imageRules, memoryBytes },
      };
      const { stages, peakBytes, width, height, frames, thumbhash, variants } = await place.run(job, {
        timeoutMs,
        signal,
      });
      const total = stopwatch.total();
      return {
        ...{ format, width, height, frames, thumbhash, variants, peakBytes, discard },
        stages: { ...stopwatch.laps, ...stages, total },
      };
    } catch (error) {
      await discard().catch(() => {}); // the first error says more; old folders are removed later
      throw error;
    }
  }

  return {
    async process(source, { recipe = "image", signal: own }: ProcessOptions = {}) {
      const signal = own ? AbortSignal.any([own, closing.signal]) : closing.signal;
      const stopwatch = createStopwatch();
      try {
        const place = await places.take(signal);
        stopwatch.lap("wait");
        try {
          return await processAt(place, source, { recipe, signal, stopwatch });
        } finally {
          places.giveBack(place);
        }
      } finally {
        source.destroy();
      }
    },
    async close() {
      closing.abort(new Error("The pipeline was closed"));
      for (const place of all) place.close();
      await tidied.catch(() => {});
    },
  };
}

interface WorkOptions {
  recipe: keyof typeof recipes;
  signal: AbortSignal;
  stopwatch: ReturnType<typeof createStopwatch>;
}

async function copy(source: Readable, file: string, signal: AbortSignal): Promise<void> {
  try {
    await writeNewFile(file, source, { maxBytes: imageRules.maxBytes, signal, isDurable: false });
  } catch (error) {
    if (error instanceof StorageError && error.code === "too_large") throw new ImageError("too_large", error.message);
    throw error;
  }
}
