import { findKeptKeys } from "@medley/db/sql/media/find-kept-keys";
import { findKeptStaged } from "@medley/db/sql/media/find-kept-staged";
import { deleteOldUploads } from "@medley/db/sql/upload/delete-old-uploads";
import type { StoredEntry } from "@medley/media";
import type { Job, JobContext } from "./job.ts";

const batch = 500;
const hourMs = 60 * 60_000;
/** An upload that nobody completed is given up, and its bytes with it. */
const uploadLivesMs = 24 * hourMs;

/**
 * Removes bytes that no row points to: of uploads nobody completed within a day, of images that were deleted, of what was
 * cut off. What was written within the last hour may still get its row.
 */
export const mediaSweep: Job = {
  name: "media-sweep",
  schedule: { everyMinutes: 60 },
  async run(ctx) {
    const { db, clock, media } = ctx;
    const now = clock.now().getTime();
    let uploads = 0;
    for (;;) {
      const { deleted } = await db.one(deleteOldUploads({ before: new Date(now - uploadLivesMs), limit: batch }));
      uploads += deleted;
      if (deleted < batch) break;
    }
    if (!media) return { uploads, staged: 0, images: 0 };
    const staged = await sweep(ctx, "staged/", {
      groupOf: (key) => key,
      findKept: async (keys) => (await db.many(findKeptStaged({ keys }))).map(({ key }) => key),
    });
    const images = await sweep(ctx, "images/", {
      groupOf: (key) => key.split("/")[1] ?? "",
      findKept: async (keys) => (await db.many(findKeptKeys({ keys }))).map(({ key }) => key),
    });
    return { uploads, staged, images };
  },
};

interface Sweeping {
  /** What of a key a row points to. */
  groupOf(key: string): string;
  findKept(groups: string[]): Promise<string[]>;
}

async function sweep({ media, clock, log }: JobContext, prefix: string, how: Sweeping): Promise<number> {
  const settled = clock.now().getTime() - hourMs;
  let removed = 0;
  let page: StoredEntry[] = [];
  const settle = async () => {
    const kept = new Set(await how.findKept([...new Set(page.map(({ key }) => how.groupOf(key)))]));
    for (const { key } of page) {
      if (kept.has(how.groupOf(key))) continue;
      await media?.storage.remove(key);
      removed += 1;
    }
    page = [];
  };
  for await (const entry of media?.storage.list(prefix) ?? []) {
    if (entry.modifiedAt.getTime() >= settled) continue;
    page.push(entry);
    if (page.length >= batch) await settle();
  }
  if (page.length > 0) await settle();
  if (removed > 0) log.info({ prefix, removed }, "swept bytes that nothing points to");
  return removed;
}
