import { addRun } from "@medley/db/sql/jobs/add-run";
import type { JobCounts } from "../jobs/job.ts";
import type { Processing } from "../media/processing.ts";

/** Kept among the jobs' runs, since a worker does the work and servers tell of it. */
export const imageProcessing = "image-processing";

/** Upper bounds in milliseconds; what takes longer counts in none. */
const bounds = [100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000];
const bucketOf = (bound: number) => `within${bound}`;

/** Keeps how long an image took from the worker's first look to its post's end of processing. Never fails. */
export async function noteProcessed(work: Processing, { startedAt, took }: { startedAt: Date; took: number }) {
  const bound = bounds.find((most) => took <= most);
  const durationMs = Math.round(took);
  const counts = { images: 1, milliseconds: durationMs, ...(bound !== undefined && { [bucketOf(bound)]: 1 }) };
  await work.db.one(addRun({ job: imageProcessing, startedAt, durationMs, counts })).catch((err: unknown) => {
    work.log.warn({ err }, "could not keep how long an image took");
  });
}

/** All images' times as a histogram's parts: how many took up to each bound, in seconds, how many there were, their sum. */
export function readTimes(counts: JobCounts): { buckets: [le: string, images: number][]; count: number; sum: number } {
  const { images = 0, milliseconds = 0 } = counts;
  let below = 0;
  const buckets = bounds.map((bound): [string, number] => {
    below += counts[bucketOf(bound)] ?? 0;
    return [String(bound / 1_000), below];
  });
  return { buckets: [...buckets, ["+Inf", images]], count: images, sum: milliseconds / 1_000 };
}
