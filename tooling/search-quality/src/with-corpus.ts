import { appRouter, createApp, defaultConfig, type RunningApp } from "@medley/api/server";
import { labelPosts, type PostLabel, seed } from "@medley/seed";
import pino from "pino";

export interface Corpus {
  databaseUrl: string;
  size: "small" | "medium";
  /** Whether `seed` filled the database already, whenever that was. */
  filled?: boolean;
}

/** Any moment will do, as long as it is always the same. */
const always = new Date("2026-11-22T12:00:00Z");

/** Lets somebody search a corpus who sees everything that is listed; an empty, migrated database is filled first. */
export async function withCorpus<T>(
  { databaseUrl, size, filled = false }: Corpus,
  use: (search: ReturnType<typeof appRouter.createCaller>["search"], labels: Iterable<PostLabel>) => Promise<T>,
): Promise<T> {
  // All of clips: of images nobody knows the game or the channel that their labels tell.
  const images = filled;
  if (!filled) await seed({ databaseUrl, dataDir: null, size, images, now: always, log: () => {} });
  const log = pino({ level: "silent" });
  const app = createApp({ databaseUrl, config: { ...defaultConfig, limits: "none" }, log });
  try {
    const now = filled ? await momentOf(app, size) : always;
    const id = "00000000-0000-7000-8000-000000000000";
    const reader = { username: "reader", displayName: "Reader", avatarUrl: null, role: "member", karma: 100 } as const;
    const { search } = appRouter.createCaller({
      ...app,
      clock: { now: () => now },
      actor: { ...reader, kind: "member", id, nsfw: "show", via: { kind: "session", id } },
      request: { id, ip: "127.0.0.1", userAgent: "search quality" },
    });
    return await use(search, labelPosts({ size, images, now }));
  } finally {
    await app.close();
  }
}

/** The moment a corpus was filled for: everything in it is as much older or newer as that is. */
async function momentOf({ db }: RunningApp, size: Corpus["size"]): Promise<Date> {
  const { rows } = await db.pool.query<{ oldest: Date | null }>("select min(created_at) as oldest from posts");
  const [first] = labelPosts({ size, now: always });
  if (!first || !rows[0]?.oldest) throw new Error("The database holds no posts");
  // Ids begin with the milliseconds of their making.
  const made = Number.parseInt(first.id.replaceAll("-", "").slice(0, 12), 16);
  return new Date(always.getTime() + rows[0].oldest.getTime() - made);
}
