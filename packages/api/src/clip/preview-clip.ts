import type { Context } from "../context.ts";
import { ProductError } from "../errors.ts";
import { findClipFacts, type TwitchClipFacts } from "./facts.ts";
import { readClipSlug } from "./read-clip-slug.ts";
import { findEarlierRefusal } from "./refusal.ts";
import { refusalOfFacts } from "./rules.ts";
import type { ClipPreview, PreviewClipInput, TwitchFacts } from "./schema.ts";

/**
 * What would become of a clip: whether it may be posted, and what Twitch knows of it. Twitch isn't asked about a clip
 * that is refused anyway; when it is away the preview says so instead of failing.
 */
export async function previewClip(ctx: Context, input: PreviewClipInput): Promise<ClipPreview> {
  const slug = readClipSlug(input.url);
  const nothing = { slug, twitch: null, twitchMissing: null, refused: null, duplicate: null };
  const earlier = await findEarlierRefusal(ctx.db, ctx, slug);
  if (earlier) return { ...nothing, refused: earlier.code, duplicate: earlier.existing };
  if (!ctx.twitch) return { ...nothing, twitchMissing: "not_configured" };
  const facts = await findClipFacts(ctx.twitch, slug).catch(unlessAway);
  if (facts === "away") return { ...nothing, twitchMissing: "unavailable" };
  if (!facts) return { ...nothing, refused: "unknown_clip" };
  return { ...nothing, twitch: shownFacts(facts), refused: refusalOfFacts(facts, ctx.clock.now(), ctx.config) };
}

function unlessAway(error: unknown): "away" {
  if (error instanceof ProductError && error.code === "unavailable") return "away";
  throw error;
}

function shownFacts(facts: TwitchClipFacts): TwitchFacts {
  return {
    title: facts.twitchTitle,
    broadcaster: { login: facts.broadcaster.login, name: facts.broadcaster.name },
    game: facts.game && { name: facts.game.name },
    creatorName: facts.creatorName,
    language: facts.language,
    durationSeconds: facts.durationSeconds,
    viewCount: facts.twitchViewCount,
    thumbnailUrl: facts.thumbnailUrl,
    clippedAt: facts.clippedAt.toISOString(),
  };
}
