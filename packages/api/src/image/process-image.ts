import { beginProcessing } from "@medley/db/sql/image/begin-processing";
import { waitImage } from "@medley/db/sql/image/wait-image";
import { ImageError, ScannerError } from "@medley/media";
import { keepVariants } from "../media/keep-variants.ts";
import { BytesLost, Infected, makeVariants, type Processing, scanStaged } from "../media/processing.ts";
import { failImage } from "./fail-image.ts";
import { finishImage } from "./finish-image.ts";
import { noteProcessed } from "./processing-time.ts";
import { type ImageFailure, mostAttempts } from "./rules.ts";

/**
 * Makes an image's variants and takes its post out of processing. It may run twice, at once or after being cut off
 * anywhere: variants go to the same places, and one transaction decides. Throws when another try may help.
 */
export async function processImage(work: Processing, postId: string): Promise<void> {
  const startedAt = work.clock.now();
  const started = performance.now();
  const image = await work.db.maybe(beginProcessing({ postId }));
  if (!image) return;
  const { stagedKey, attempts, mediaKey } = image;
  if (attempts > mostAttempts)
    return await failImage(work, postId, { failure: "processing_failed", detail: "given up" });
  try {
    await scanStaged(work, stagedKey);
    const made = await makeVariants(work, stagedKey, "image");
    try {
      const kept = await keepVariants(work.storage, mediaKey, made);
      await finishImage(work, { postId, mediaKey, stagedKey }, { ...made, ...kept });
    } finally {
      await made.discard();
    }
    await noteProcessed(work, { startedAt, took: performance.now() - started });
    work.log.info({ image: postId, stages: made.stages, peakBytes: made.peakBytes }, "image processed");
  } catch (error) {
    await settle(work, { postId, isLast: attempts >= mostAttempts }, error);
  }
}

async function settle(work: Processing, { postId, isLast }: { postId: string; isLast: boolean }, error: unknown) {
  if (error instanceof ScannerError && error.code === "unavailable") {
    work.log.warn({ err: error, image: postId }, "an image waits for the scanner");
    await work.db.many(waitImage({ postId, waitsFor: "scanner" }));
    return;
  }
  const failure = failureOf(error);
  if (!failure.isForGood && !isLast) throw error;
  work.log.warn({ err: error, image: postId, failure: failure.code }, "an image could not be processed");
  const detail = error instanceof Infected ? error.signature : String(error).slice(0, 500);
  await failImage(work, postId, { failure: failure.code, detail });
}

function failureOf(error: unknown): { code: ImageFailure; isForGood: boolean } {
  if (error instanceof Infected) return { code: "infected", isForGood: true };
  if (error instanceof BytesLost) return { code: "lost", isForGood: true };
  if (error instanceof ScannerError) return { code: "not_scanned", isForGood: true };
  if (!(error instanceof ImageError)) return { code: "processing_failed", isForGood: false };
  return { code: error.code, isForGood: error.code !== "too_slow" && error.code !== "out_of_memory" };
}
