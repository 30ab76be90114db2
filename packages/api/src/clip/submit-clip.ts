import { type Executor, newId } from "@medley/db";
import { findSubmitted } from "@medley/db/sql/clip/find-submitted";
import { insertClip } from "@medley/db/sql/clip/insert-clip";
import { insertPost } from "@medley/db/sql/post/insert-post";
import { insertSubmission } from "@medley/db/sql/submission/insert-submission";
import { attachTags } from "@medley/db/sql/tag/attach-tags";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { invalid } from "../errors.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";
import { forgetAccess } from "../post/cached.ts";
import { postSlug } from "../slug.ts";
import { keepTags } from "../tag/keep-tags.ts";
import { mostTagsAtOnce, wantedTags } from "../tag/rules.ts";
import { type ClipFacts, findClipFacts, manualFacts } from "./facts.ts";
import { keepBroadcaster } from "./keep-broadcaster.ts";
import { keepGame } from "./keep-game.ts";
import { readClipSlug } from "./read-clip-slug.ts";
import { findEarlierRefusal, refusalError } from "./refusal.ts";
import { maySkipQueue, refusalOfFacts } from "./rules.ts";
import type { SubmitClipInput, SubmittedClip } from "./schema.ts";

/**
 * Posts a clip: at once for staff and trusted members, through the queue for others. A retry with the same client key
 * answers the same post, also beside the first call. Throws `invalid` or `conflict` with a `ClipRefusal` as reason,
 * `unavailable` when Twitch doesn't answer.
 */
export async function submitClip(ctx: Context, input: SubmitClipInput): Promise<SubmittedClip> {
  const { id: authorId } = memberOf(ctx.actor);
  const slug = readClipSlug(input.url);
  checkTags(input.tags);
  // In this order: a first call that commits between the two is then seen as what it is, a first call.
  const earlier = await findEarlierRefusal(ctx.db, ctx, slug);
  const submitted = await ctx.db.maybe(findSubmitted({ authorId, clientKey: input.clientKey }));
  if (submitted) return submitted;
  if (earlier) throw refusalError(earlier);
  const facts = await gatherFacts(ctx, slug, input);
  const now = ctx.clock.now();
  const gameId = facts.game && (await keepGame(ctx.db, facts.game, now));
  const broadcasterId = await keepBroadcaster(ctx.db, facts.broadcaster, now);
  const made = await ctx.db.transaction((tx) => writeClip(tx, ctx, { input, facts, gameId, broadcasterId }));
  if (made.status === "active") await forgetAccess(ctx, made.id);
  return made;
}

/** Everything on a new post is added at once. */
function checkTags(names: readonly string[]): void {
  if (wantedTags(names).length <= mostTagsAtOnce) return;
  const facts = { reason: "too_many_at_once", field: "tags", limit: mostTagsAtOnce };
  throw invalid(`At most ${mostTagsAtOnce} tags can be added at once.`, facts);
}

async function gatherFacts(ctx: Context, slug: string, input: SubmitClipInput): Promise<ClipFacts> {
  if (!ctx.twitch) {
    if (input.manual) return manualFacts(slug, input.manual);
    throw invalid("Say which channel the clip is from.", { reason: "manual_facts_needed", field: "manual" });
  }
  const facts = await findClipFacts(ctx.twitch, slug);
  if (!facts) throw refusalError({ code: "unknown_clip", existing: null });
  const code = refusalOfFacts(facts, ctx.clock.now(), ctx.config);
  if (code) throw refusalError({ code, existing: null });
  return facts;
}

interface NewClip {
  input: SubmitClipInput;
  facts: ClipFacts;
  gameId: number | null;
  broadcasterId: number;
}

async function writeClip(tx: Executor, ctx: Context, clip: NewClip): Promise<SubmittedClip> {
  const { input, facts, gameId, broadcasterId } = clip;
  const author = memberOf(ctx.actor);
  const now = ctx.clock.now();
  const publishedAt = maySkipQueue(author, ctx.config) ? now : null;
  const id = newId(now.getTime());
  const slug = postSlug(input.title);
  const tags = await keepTags(tx, input.tags, now);
  const { clientKey, title, description, nsfw, visibility } = input;
  const language = input.language ?? facts.language;
  const descriptionHtml = renderMarkdown(description, { flavour: "description" });
  const words = { title, slug, description, descriptionHtml, nsfw, language, visibility };
  const { thumbnailUrl } = facts;
  const state = { kind: "clip", status: publishedAt ? "active" : "pending", thumbnailUrl, publishedAt } as const;
  const made = await tx.maybe(insertPost({ id, authorId: author.id, clientKey, ...words, ...state, now }));
  if (!made) return tx.one(findSubmitted({ authorId: author.id, clientKey }));
  const held = await tx.maybe(insertClip({ ...facts, postId: id, gameId, broadcasterId }));
  if (!held) throw refusalError(await lostTo(tx, ctx, facts.slug));
  if (!publishedAt) await tx.many(insertSubmission({ postId: id, note: input.note, now }));
  if (tags.length > 0) await tx.many(attachTags({ postId: id, tagIds: tags.map((tag) => tag.id) }));
  return { id, slug, status: publishedAt ? "active" : "pending" };
}

/** Somebody else posted the clip a moment before. */
async function lostTo(tx: Executor, ctx: Context, slug: string) {
  return (await findEarlierRefusal(tx, ctx, slug)) ?? { code: "already_posted" as const, existing: null };
}
