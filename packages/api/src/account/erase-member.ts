import { setTimeout as pause } from "node:timers/promises";
import { waitShortly } from "@medley/db/sql/deletion/wait-shortly";
import { forgetAlbumPages } from "../album/cached.ts";
import { forgetThread } from "../comment/cached.ts";
import type { App } from "../context.ts";
import { forgetMedia } from "../media/cached.ts";
import { forgetAccess } from "../post/cached.ts";
import type { MemberDeletion } from "./delete-member.ts";
import { type Batch, type Erased, type Stage, stagesOf } from "./erasing-stages.ts";
import { erasing, nextBatch } from "./rules.ts";

export type ErasingApp = Pick<App, "db"> & Partial<Pick<App, "cache">>;

export interface EraseOptions {
  /** Told after each transaction what has been erased so far. */
  progress?: (erased: Erased) => void;
  /** Stops between two transactions; a later run goes on from there. */
  signal?: AbortSignal;
}

/**
 * Erases what a deleted member left: votes and favourites are taken back, comments say `[deleted]`, posts go unless
 * they are kept, albums and the files of posts that went go, notifications go. In short transactions with a rest after each, each giving way to whoever holds a
 * lock, so that nobody waits for it; counters and karma are exact after every one. What is erased already is
 * passed over, so it may be stopped anywhere and run again.
 */
export async function eraseMember(
  app: ErasingApp,
  deletion: MemberDeletion,
  { progress, signal }: EraseOptions = {},
): Promise<Erased> {
  const reactions = { postVotes: 0, commentVotes: 0, favorites: 0, comments: 0 };
  const erased: Erased = { ...reactions, albums: 0, posts: 0, files: 0, notifications: 0 };
  for (const stage of stagesOf(deletion)) {
    let place = stage.start;
    let size: number = erasing.first;
    for (;;) {
      signal?.throwIfAborted();
      const started = performance.now();
      const batch = await takeBatch(app, stage, place, size);
      if (!batch) break;
      place = batch.place;
      erased[stage.counts] += batch.erased;
      await forget(app, batch);
      progress?.(erased);
      const took = performance.now() - started;
      size = nextBatch(size, took);
      await pause(took / 2);
    }
  }
  return erased;
}

/** One transaction; when others are in the way, a smaller one a little later. */
async function takeBatch<Place>(app: ErasingApp, stage: Stage<Place>, place: Place, size: number) {
  for (let refused = 0; ; refused += 1) {
    const limit = Math.max(erasing.least, size >> refused);
    try {
      return await app.db.transaction(async (tx) => {
        await tx.one(waitShortly({ milliseconds: erasing.lockWaitMs }));
        return stage.next(tx, place, limit);
      });
    } catch (error) {
      if (refused === erasing.refusals || !isInTheWay(error)) throw error;
      await pause(erasing.lockWaitMs);
    }
  }
}

/** PostgreSQL's lock_not_available and deadlock_detected. */
function isInTheWay(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "55P03" || error.code === "40P01");
}

async function forget(
  { cache }: ErasingApp,
  { posts, threads, albums = [], media = [] }: Batch<unknown>,
): Promise<void> {
  if (!cache) return;
  if (posts.length > 0) await forgetAccess({ cache }, ...posts);
  if (threads.length > 0) await forgetThread({ cache }, ...threads);
  await forgetAlbumPages({ cache }, ...albums);
  if (media.length > 0) await forgetMedia({ cache }, ...media);
}
