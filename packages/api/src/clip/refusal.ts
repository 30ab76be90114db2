import type { Executor } from "@medley/db";
import { findEarlierClip } from "@medley/db/sql/clip/find-earlier-clip";
import type { Context } from "../context.ts";
import { conflict, invalid, type ProductError } from "../errors.ts";
import { readerOf } from "../post/policy.ts";
import { refusedUntil, rejectedSince } from "./rules.ts";
import type { ClipPreview, ClipRefusal } from "./schema.ts";

/** Why a clip can't be posted, with what may be said about it to this reader. */
export interface Refusal {
  code: ClipRefusal;
  /** The post that holds the clip, if the reader may open it. */
  existing: ClipPreview["duplicate"];
  retryAfterSeconds?: number;
}

/** What earlier posts say against this clip: one that holds it, or its rejection within the last days. */
export async function findEarlierRefusal(db: Executor, ctx: Context, slug: string): Promise<Refusal | null> {
  const now = ctx.clock.now();
  const reader = readerOf(ctx.actor);
  const row = await db.maybe(findEarlierClip({ slug, reader, rejectedSince: rejectedSince(now) }));
  if (!row) return null;
  const existing = row.open ? { id: row.id, slug: row.slug, title: row.title } : null;
  if (row.claimed || row.rejectedAt === null) return { code: "already_posted", existing };
  const wait = refusedUntil(row.rejectedAt).getTime() - now.getTime();
  return { code: "rejected_recently", existing: null, retryAfterSeconds: Math.max(1, Math.ceil(wait / 1000)) };
}

const field = "url";

/** The refusal as the error that `clip.submit` answers with. */
export function refusalError({ code, existing, retryAfterSeconds }: Refusal): ProductError {
  switch (code) {
    case "unknown_clip":
      return invalid("Twitch knows no such clip.", { reason: code, field });
    case "too_short":
      return invalid("Clips shorter than 5 seconds aren't taken.", { reason: code, field });
    case "too_old":
      return invalid("This clip is too old to be posted.", { reason: code, field });
    case "already_posted":
      return conflict("This clip is already posted.", { reason: code, field, ...(existing && { existing }) });
    case "rejected_recently":
      return conflict("This clip was rejected less than 7 days ago.", {
        reason: code,
        field,
        ...(retryAfterSeconds && { retryAfterSeconds }),
      });
  }
}
