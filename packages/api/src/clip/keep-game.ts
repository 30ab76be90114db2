import type { Database } from "@medley/db";
import { gameSlug } from "../slug.ts";
import type { GameFacts } from "./facts.ts";
import { keepOne } from "./keep-one.ts";

/**
 * The id of a game: by its Twitch id, else by its slug, else made. A game made without Twitch takes the Twitch id of
 * the first clip that brings one; of two Twitch games with one slug the later one's carries its id.
 */
export async function keepGame(db: Database, facts: GameFacts, now: Date): Promise<number> {
  return keepOne(
    `The game ${gameSlug(facts.name)}`,
    async () => (await findGame(db, facts)) ?? makeGame(db, facts, now),
  );
}

async function findGame(db: Database, { twitchId, name, boxArtUrl }: GameFacts): Promise<number | null> {
  const slug = gameSlug(name);
  if (twitchId === null) return (await db.prisma.game.findUnique({ where: { slug } }))?.id ?? null;
  const rows = await db.prisma.game.findMany({ where: { OR: [{ twitchId }, { slug, twitchId: null }] } });
  const game = rows.find((row) => row.twitchId === twitchId) ?? rows[0];
  if (!game) return null;
  if (game.twitchId !== twitchId || game.name !== name || game.boxArtUrl !== boxArtUrl) {
    await db.prisma.game.updateMany({ where: { id: game.id }, data: { twitchId, name, boxArtUrl } });
  }
  return game.id;
}

/** Null when somebody else made it meanwhile. */
async function makeGame(db: Database, facts: GameFacts, now: Date): Promise<number | null> {
  const { twitchId, name, boxArtUrl } = facts;
  const plain = gameSlug(name);
  for (const slug of twitchId === null ? [plain] : [plain, `${plain}-${twitchId}`]) {
    const data = { twitchId, name, boxArtUrl, slug, createdAt: now };
    const [made] = await db.prisma.game.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
    if (made) return made.id;
  }
  return null;
}
