import { tagColor } from "@medley/api/rules/tag";
import { tagSlug } from "@medley/api/slug";
import { type Batch, linesOf } from "./batch.ts";
import { type BroadcasterFacts, keepBroadcasters } from "./keep-broadcasters.ts";
import { type GameFacts, keepGames } from "./keep-games.ts";

/** Finds what the batch's posts need, by the ways a line may name it. */
export interface Places {
  gameId(facts: GameFacts): number;
  broadcasterId(facts: BroadcasterFacts): number;
  /** Ascending, each once. */
  tagIds(names: readonly string[]): number[];
}

/** Adds the batch's games, channels and tags, those that its posts name included. */
export async function addPlaces(batch: Batch): Promise<Places> {
  const clips = linesOf(batch, "clip").map(({ line }) => line);
  const images = linesOf(batch, "image").map(({ line }) => line);
  const gameId = await keepGames(
    batch,
    clips.flatMap(({ game }) => game ?? []),
  );
  const broadcasterId = await keepBroadcasters(
    batch,
    clips.map(({ broadcaster }) => broadcaster),
  );
  const tags = await keepTags(
    batch,
    [...clips, ...images].flatMap(({ tags: names }) => names),
  );
  const tagIds = (names: readonly string[]) =>
    [...new Set(names.flatMap((name) => tags.get(tagSlug(name)) ?? []))].sort((one, other) => one - other);
  return { gameId, broadcasterId, tagIds };
}

type NewTag = { slug: string; name: string; color: string; createdAt: Date };

async function keepTags(batch: Batch, named: readonly string[]): Promise<Map<string, number>> {
  const wanted = new Map<string, NewTag>();
  const want = (tag: NewTag) => wanted.has(tag.slug) || wanted.set(tag.slug, tag);
  const lines = linesOf(batch, "tag");
  for (const { line } of lines) {
    const slug = line.slug ?? tagSlug(line.name);
    want({ slug, name: line.name, color: line.color ?? tagColor(slug), createdAt: line.createdAt ?? batch.now });
  }
  for (const name of named) {
    const slug = tagSlug(name);
    want({ slug, name, color: tagColor(slug), createdAt: batch.now });
  }
  const all = [...wanted.values()];
  if (all.length === 0) return new Map();
  const slugs = all.map(({ slug }) => slug);
  const made = await batch.client.query<{ slug: string }>(
    `insert into tags (slug, name, color, created_at)
    select t.slug, t.name, t.color, t.at from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
      with ordinality t (slug, name, color, at, place)
    where not exists (select from tags k where k.slug = t.slug) order by place returning slug`,
    [slugs, all.map(({ name }) => name), all.map(({ color }) => color), all.map(({ createdAt }) => createdAt)],
  );
  const fresh = new Set(made.rows.map(({ slug }) => slug));
  for (const { line } of lines) {
    if (fresh.delete(line.slug ?? tagSlug(line.name))) batch.tally.added("tag");
    else batch.tally.present();
  }
  const { rows } = await batch.client.query<{ id: number; slug: string }>(
    "select id, slug from tags where slug = any($1)",
    [slugs],
  );
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}
