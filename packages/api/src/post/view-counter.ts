import { type Cache, defineMark } from "@medley/cache";
import type { Database } from "@medley/db";
import { addViews } from "@medley/db/sql/post/add-views";

/**
 * Counts page views in memory and writes them in batches. Cards are not forgotten for them: the most read posts would be
 * loaded anew at every flush, to show a view more. Instead the count that a flush wrote is told beside them.
 */
export interface ViewCounter {
  /** Notes that `viewer` (a member's id, or what tells visitors apart) looked at a post; once an hour at most. */
  note(view: { postId: string; memberId: string | null; viewer: string }): Promise<void>;
  /**
   * A post's views: as a card told them, or as this process wrote them since. So a count lags by seconds where its views
   * are counted, and elsewhere by the time a card is cached.
   */
  latest(postId: string, told: number): number;
  /** Writes what was noted. A failed write keeps it for the next. */
  flush(): Promise<void>;
  /** Flushes every few seconds until stopped; stopping flushes once more, so a clean stop loses nothing. */
  start(): void;
  stop(): Promise<void>;
}

const seenLately = defineMark<{ postId: string; viewer: string }>({
  name: "post-seen",
  ttlSeconds: 3600,
  key: ({ postId, viewer }) => `${postId}:${viewer}`,
});

/** A crash loses at most this many milliseconds of views. */
const flushEveryMs = 5_000;
const mostBuffered = 50_000;
/** Counts told beside cards; the posts written longest ago are left to their cards. */
const mostTold = 10_000;

export function createViewCounter(parts: { db: Database; cache: Cache }): ViewCounter {
  const { db, cache } = parts;
  let noted: { postId: string; memberId: string | null }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const written = new Map<string, number>();

  function tell(id: string, viewCount: number): void {
    written.delete(id);
    written.set(id, viewCount);
    for (const oldest of written.keys()) {
      if (written.size <= mostTold) break;
      written.delete(oldest);
    }
  }

  async function flush(): Promise<void> {
    if (noted.length === 0) return;
    const batch = noted;
    noted = [];
    try {
      const rows = await db.many(
        addViews({ postIds: batch.map((view) => view.postId), viewerIds: batch.map((view) => view.memberId) }),
      );
      for (const { id, viewCount } of rows) tell(id, viewCount);
    } catch (error) {
      noted = [...batch, ...noted].slice(0, mostBuffered);
      throw error;
    }
  }

  return {
    async note({ postId, memberId, viewer }) {
      if (noted.length >= mostBuffered || !(await cache.add(seenLately, { postId, viewer }))) return;
      noted.push({ postId, memberId });
    },
    latest: (postId, told) => Math.max(told, written.get(postId) ?? 0),
    flush,
    start() {
      // A database that is away keeps the views in memory; the next flush writes them.
      timer ??= setInterval(() => void flush().catch(() => {}), flushEveryMs).unref();
    },
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}
