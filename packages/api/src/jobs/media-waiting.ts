import { listWaitingAvatars } from "@medley/db/sql/avatar/list-waiting";
import { listWaiting } from "@medley/db/sql/image/list-waiting";
import type { MediaJob } from "../media/media.ts";
import type { Job, JobContext } from "./job.ts";

const batch = 500;
const first = "00000000-0000-0000-0000-000000000000";

/** What was completed a moment ago is being handed over. */
const settlesMs = 10_000;

/** Hands over again what waits to be processed: what was lost on its way to the queue, or waits for the scanner. */
export const mediaWaiting: Job = {
  name: "media-waiting",
  schedule: { everyMinutes: 1 },
  async run(ctx) {
    const { db } = ctx;
    const images = await handOver(ctx, "image", (place) => db.many(listWaiting(place)));
    const avatars = await handOver(ctx, "avatar", (place) => db.many(listWaitingAvatars(place)));
    return { images, avatars };
  },
};

type Page = (place: { after: string; before: Date; limit: number }) => Promise<{ id: string }[]>;

async function handOver({ clock, media }: JobContext, kind: MediaJob["kind"], page: Page): Promise<number> {
  const before = new Date(clock.now().getTime() - settlesMs);
  let after = first;
  let total = 0;
  for (;;) {
    const rows = await page({ after, before, limit: batch });
    for (const { id } of rows) await media?.queue.add({ kind, id });
    total += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return total;
    after = last.id;
  }
}
