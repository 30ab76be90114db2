import type pg from "pg";
import { copyRows, type Table } from "../load/copy.ts";
import { switchTriggers } from "../load/triggers.ts";
import { addClips } from "./add-clips.ts";
import { addComments } from "./add-comments.ts";
import { addImages } from "./add-images.ts";
import { addMembers } from "./add-members.ts";
import { addPlaces } from "./add-places.ts";
import { addFavorites, addVotes } from "./add-reactions.ts";
import type { Batch, KarmaRow } from "./batch.ts";
import { findComments, findPosts } from "./find-targets.ts";
import { createTally, type Numbered, type Tally } from "./tally.ts";

/**
 * Tables that are written to, in the order in which the product's own writes come to them: whoever is at one of them is
 * waited for, and others wait until the batch is in. Readers don't.
 */
const locked =
  "post_votes, favorites, comment_votes, comments, posts, clips, images, submissions, listings, post_tags, karma_events";

/**
 * Writes a batch of lines within the client's transaction, every counter and copy with it. Answers new posts, which
 * search doesn't find yet.
 */
export async function applyBatch(
  client: pg.Client,
  lines: readonly Numbered[],
  { now, as }: { now: Date; as: string | null },
): Promise<{ tally: Tally; posts: readonly string[] }> {
  const batch: Batch = { client, now, lines, as, tally: createTally(), members: new Map(), karma: [] };
  await client.query(`lock table ${locked} in share row exclusive mode`);
  await switchTriggers(client, "disable");
  await addMembers(batch);
  const places = await addPlaces(batch);
  const posts = [...(await addClips(batch, places)), ...(await addImages(batch, places))];
  const found = { post: await findPosts(batch), comments: await findComments(batch) };
  await addComments(batch, found);
  const voted = await addVotes(batch, found);
  await addFavorites(batch, found);
  await addKarma(batch);
  await followTiers(client, voted);
  await switchTriggers(client, "enable");
  return { tally: batch.tally, posts };
}

const karmaEvents: Table<KarmaRow> = {
  name: "karma_events",
  columns: {
    userId: "user_id",
    kind: "kind",
    delta: "delta",
    postId: "post_id",
    commentId: "comment_id",
    actorId: "actor_id",
    createdAt: "created_at",
  },
};

async function addKarma({ client, karma }: Batch): Promise<void> {
  if (karma.length === 0) return;
  await copyRows(client, karmaEvents, karma);
  await client.query(
    `update users u set karma = u.karma + e.delta
    from (select id, sum(delta)::int as delta from unnest($1::uuid[], $2::int[]) e (id, delta) group by id) e
    where u.id = e.id and e.delta <> 0`,
    [karma.map(({ userId }) => userId), karma.map(({ delta }) => delta)],
  );
}

/** What tags and search know of a score follows it; search knows of high ones alone. */
async function followTiers(client: pg.Client, postIds: readonly string[]): Promise<void> {
  if (postIds.length === 0) return;
  await client.query(
    `update post_tags t set tier = l.tier from listings l
    where l.post_id = any($1::uuid[]) and t.post_id = l.post_id and t.tier <> l.tier`,
    [postIds],
  );
  await client.query(
    `select search_index(array_agg(l.post_id)) from listings l
    where l.post_id = any($1::uuid[]) and l.tier >= 6 having count(*) > 0`,
    [postIds],
  );
}
