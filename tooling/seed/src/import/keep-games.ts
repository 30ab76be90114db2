import { unnamedGame } from "@medley/api/rules/import";
import { gameSlug } from "@medley/api/slug";
import { type Batch, linesOf } from "./batch.ts";

export interface GameFacts {
  name: string;
  slug?: string | undefined;
  twitchId: string | null;
  boxArtUrl: string | null;
}

interface Game {
  id: number;
  twitchId: string | null;
  slug: string;
  name: string;
}

const slugs = new Map<string, string>();
const mostSlugs = 10_000;

function slugOf({ slug, name }: GameFacts): string {
  const known = slug ?? slugs.get(name);
  if (known !== undefined) return known;
  if (slugs.size >= mostSlugs) slugs.clear();
  const made = gameSlug(name);
  slugs.set(name, made);
  return made;
}

/**
 * Adds the games of lines and those that clips name; answers how to find one: by its Twitch id, else by its slug, as
 * the product itself does. A game that only had a number gets the name that a line tells.
 */
export async function keepGames(batch: Batch, named: readonly GameFacts[]): Promise<(facts: GameFacts) => number> {
  const lines = linesOf(batch, "game");
  const known = await findGames(batch, [...lines.map(({ line }) => line), ...named]);
  for (const { line } of lines) {
    const game = known.find(line);
    if (!game) {
      known.learn(await makeGame(batch, line, line.createdAt));
      batch.tally.added("game");
    } else if (game.twitchId !== null && game.name === unnamedGame(game.twitchId) && line.name !== game.name) {
      await nameGame(batch, game, line);
      batch.tally.added("game");
    } else batch.tally.present();
  }
  for (const facts of named) if (!known.find(facts)) known.learn(await makeGame(batch, facts));
  return (facts) => {
    const game = known.find(facts);
    if (!game) throw new Error(`The game ${facts.name} could neither be found nor made`);
    return game.id;
  };
}

async function findGames({ client }: Batch, wanted: readonly GameFacts[]) {
  const { rows } = await client.query<Game>(
    `select id, twitch_id as "twitchId", slug, name from games where twitch_id = any($1) or slug = any($2)`,
    [[...new Set(wanted.flatMap(({ twitchId }) => twitchId ?? []))], [...new Set(wanted.map(slugOf))]],
  );
  const byTwitchId = new Map<string, Game>();
  const bySlug = new Map<string, Game>();
  function learn(game: Game): void {
    if (game.twitchId !== null) byTwitchId.set(game.twitchId, game);
    bySlug.set(game.slug, game);
  }
  function find(facts: GameFacts): Game | undefined {
    const own = facts.twitchId === null ? undefined : byTwitchId.get(facts.twitchId);
    const called = bySlug.get(slugOf(facts));
    if (own || facts.twitchId === null) return own ?? called;
    return called?.twitchId === null ? called : undefined;
  }
  for (const game of rows) learn(game);
  return { learn, find };
}

async function makeGame({ client, now }: Batch, facts: GameFacts, createdAt = now): Promise<Game> {
  const { name, twitchId, boxArtUrl } = facts;
  const plain = slugOf(facts);
  for (const slug of twitchId === null ? [plain] : [plain, `${plain}-${twitchId}`.toLowerCase()]) {
    const { rows } = await client.query<Game>(
      `insert into games (slug, name, twitch_id, box_art_url, created_at) values ($1, $2, $3, $4, $5)
      on conflict do nothing returning id, twitch_id as "twitchId", slug, name`,
      [slug, name, twitchId, boxArtUrl, createdAt],
    );
    if (rows[0]) return rows[0];
  }
  throw new Error(`The game ${name} could not be made`);
}

async function nameGame({ client }: Batch, game: Game, facts: GameFacts): Promise<void> {
  const { name, boxArtUrl } = facts;
  await client.query(
    `update games g set name = $2, box_art_url = coalesce($3, box_art_url),
      slug = case when exists (select from games o where o.slug = $4) then slug else $4 end where id = $1`,
    [game.id, name, boxArtUrl, slugOf(facts)],
  );
  game.name = name;
}
