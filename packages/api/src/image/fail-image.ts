import { failImage as writeFailure } from "@medley/db/sql/image/fail-image";
import { audit } from "../audit/audit.ts";
import { dropStaged, type Processing } from "../media/processing.ts";
import { notify } from "../notification/notify.ts";
import { forgetPost } from "../post/cached.ts";
import { failureWords, type ImageFailure, isWorthRetrying } from "./rules.ts";

/**
 * Ends processing in failure: the owner sees why. For infected bytes, which go, they are notified, and the log tells
 * staff what was found.
 */
export async function failImage(
  work: Processing,
  postId: string,
  { failure, detail }: { failure: ImageFailure; detail: string },
): Promise<void> {
  const { db, clock, cache } = work;
  const reason = failureWords[failure];
  const failed = await db.transaction(async (tx) => {
    const row = await tx.maybe(writeFailure({ postId, failure, reason, detail, keepsBytes: isWorthRetrying(failure) }));
    if (row && failure === "infected") {
      const target = { targetKind: "post", targetIds: [postId] } as const;
      const found = { signature: detail };
      const now = clock.now();
      await audit(tx, { actorId: null, action: "image.infected", ...target, detail: found, now });
      await notify(tx, { kind: "image_refused", actorId: null, reason, to: [{ userId: row.ownerId, postId }], now });
    }
    return row;
  });
  if (!failed) return;
  await dropStaged(work, failed.staged);
  if (cache) await forgetPost({ cache }, postId);
}
