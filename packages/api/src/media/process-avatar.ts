import { beginAvatar } from "@medley/db/sql/avatar/begin-avatar";
import { deleteOlder } from "@medley/db/sql/avatar/delete-older";
import { failAvatar } from "@medley/db/sql/avatar/fail-avatar";
import { finishAvatar } from "@medley/db/sql/avatar/finish-avatar";
import { ImageError, ScannerError } from "@medley/media";
import { forgetMember } from "../account/cached.ts";
import { mediaUrl } from "../image/present-image.ts";
import { mostAttempts } from "../image/rules.ts";
import { forgetAuthor } from "../post/cached.ts";
import { forgetProfile } from "../profile/cached.ts";
import { forgetMedia } from "./cached.ts";
import { keepVariants } from "./keep-variants.ts";
import { storageKeyOf } from "./media-key.ts";
import { BytesLost, dropStaged, Infected, makeVariants, type Processing, scanStaged } from "./processing.ts";

const variant = "avatar";

/**
 * Makes a member's new picture of themselves and shows it from then on; the bytes of older ones go. It may run twice, or
 * be cut off anywhere. Throws when another try may help.
 */
export async function processAvatar(work: Processing, id: string): Promise<void> {
  const avatar = await work.db.maybe(beginAvatar({ id }));
  if (!avatar) return;
  const { stagedKey, mediaKey, attempts } = avatar;
  try {
    await scanStaged(work, stagedKey);
    const made = await makeVariants(work, stagedKey, "avatar");
    try {
      const kept = await keepVariants(work.storage, mediaKey, made);
      await show(work, { id, mediaKey, stagedKey }, kept);
    } finally {
      await made.discard();
    }
  } catch (error) {
    if (error instanceof ScannerError && error.code === "unavailable") return; // tried again within minutes
    const code = failureOf(error);
    if (code === "processing_failed" && attempts < mostAttempts) throw error;
    work.log.warn({ err: error, avatar: id }, "an avatar could not be processed");
    const failed = await work.db.maybe(failAvatar({ id, failure: code }));
    await dropStaged(work, failed?.staged ?? null);
  }
}

function failureOf(error: unknown): string {
  if (error instanceof Infected) return "infected";
  if (error instanceof BytesLost) return "lost";
  return error instanceof ImageError ? error.code : "processing_failed";
}

interface Place {
  id: string;
  mediaKey: string;
  stagedKey: string;
}

async function show(
  work: Processing,
  { id, mediaKey, stagedKey }: Place,
  { variants, bytes }: Awaited<ReturnType<typeof keepVariants>>,
): Promise<void> {
  const { db, clock, cache, storage } = work;
  const shown = await db.transaction(async (tx) => {
    const url = mediaUrl(mediaKey, variant);
    const now = clock.now();
    const member = await tx.maybe(finishAvatar({ id, variants: JSON.stringify(variants), bytes, url, now }));
    if (!member) return null;
    const older = await tx.many(deleteOlder({ ownerId: member.ownerId, id }));
    return { ...member, older: older.map((row) => row.mediaKey) };
  });
  if (!shown) return;
  await dropStaged(work, stagedKey);
  for (const key of shown.older) await storage.remove(storageKeyOf(key, variant)).catch(() => {}); // swept later
  if (!cache) return;
  await Promise.all([
    forgetMedia({ cache }, mediaKey, ...shown.older),
    forgetAuthor({ cache }, shown.ownerId),
    forgetProfile({ cache }, shown.username),
    forgetMember({ cache, db }, shown.ownerId),
  ]);
}
