import type { Database } from "@medley/db";
import type { BroadcasterFacts } from "./facts.ts";
import { keepOne } from "./keep-one.ts";

/**
 * The id of a broadcaster: by Twitch id, else by login, else made. Twitch's word on login, name and picture replaces
 * what is kept; a login that Twitch gave to somebody else is taken from its former owner.
 */
export async function keepBroadcaster(db: Database, facts: BroadcasterFacts, now: Date): Promise<number> {
  return keepOne(
    `The broadcaster ${facts.login}`,
    async () => (await findBroadcaster(db, facts)) ?? makeBroadcaster(db, facts, now),
  );
}

async function findBroadcaster(db: Database, facts: BroadcasterFacts): Promise<number | null> {
  const { twitchId, login, name, avatarUrl } = facts;
  if (twitchId === null) return (await db.prisma.broadcaster.findUnique({ where: { login } }))?.id ?? null;
  const rows = await db.prisma.broadcaster.findMany({ where: { OR: [{ twitchId }, { login }] } });
  const holder = rows.find((row) => row.login === login);
  if (holder?.twitchId && holder.twitchId !== twitchId) {
    const data = { login: `id_${holder.twitchId}`.slice(0, 40) };
    await db.prisma.broadcaster.updateMany({ where: { id: holder.id, login }, data });
  }
  const known = rows.find((row) => row.twitchId === twitchId);
  const kept = known ?? (holder?.twitchId === null ? holder : undefined);
  if (!kept) return null;
  // A login that a member once typed in stays with its own row: two rows are never made one.
  const loginIsFree = kept === holder || holder?.twitchId !== null;
  const data = { twitchId, name, avatarUrl, login: loginIsFree ? login : kept.login };
  const changed = Object.entries(data).some(([key, value]) => kept[key as keyof typeof data] !== value);
  if (changed) await db.prisma.broadcaster.updateMany({ where: { id: kept.id }, data });
  return kept.id;
}

/** Null when somebody else made it meanwhile. */
async function makeBroadcaster(db: Database, facts: BroadcasterFacts, now: Date): Promise<number | null> {
  const data = { ...facts, createdAt: now };
  const [made] = await db.prisma.broadcaster.createManyAndReturn({
    data,
    skipDuplicates: true,
    select: { id: true },
  });
  return made?.id ?? null;
}
