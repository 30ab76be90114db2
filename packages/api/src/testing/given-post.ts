import { type Database, newId } from "@medley/db";
import type { PostKind, PostStatus } from "../post/schema.ts";

export interface PostGiven {
  authorId: string;
  title?: string;
  kind?: PostKind;
  status?: PostStatus;
  visibility?: "public" | "unlisted" | "private";
  nsfw?: boolean;
  language?: string | null;
  publishedAt?: Date;
  up?: number;
  down?: number;
  game?: string;
  broadcaster?: string;
  tags?: string[];
}

/**
 * Puts a post into the database as if it had long been there: clip rows, game, broadcaster and tags (by slug, made when
 * missing) included, counters set without votes. Answers its id.
 */
export async function givenPost(db: Database, given: PostGiven): Promise<string> {
  const id = newId();
  const kind = given.kind ?? "clip";
  const publishedAt = given.publishedAt ?? new Date();
  await db.prisma.post.create({
    data: {
      id,
      kind,
      authorId: given.authorId,
      title: given.title ?? "A fine play",
      slug: "a-fine-play",
      status: given.status ?? "active",
      visibility: given.visibility ?? "public",
      nsfw: given.nsfw ?? false,
      language: given.language ?? null,
      createdAt: publishedAt,
      publishedAt,
    },
  });
  if (kind === "clip") await givenClip(db, id, given);
  for (const slug of given.tags ?? []) {
    const tag = await db.prisma.tag.upsert({
      where: { slug },
      create: { slug, name: slug, color: "#888888" },
      update: {},
    });
    await db.pool.query("insert into post_tags (post_id, tag_id) values ($1, $2)", [id, tag.id]);
  }
  if (given.up || given.down) {
    await db.prisma.listing.update({ where: { postId: id }, data: { up: given.up ?? 0, down: given.down ?? 0 } });
  }
  return id;
}

async function givenClip(db: Database, postId: string, given: PostGiven): Promise<void> {
  const login = given.broadcaster ?? "somebody";
  // Several posts may be given at once: whoever comes second finds what the first one made.
  await db.prisma.broadcaster.createMany({ data: [{ login, name: login }], skipDuplicates: true });
  const broadcaster = await db.prisma.broadcaster.findUniqueOrThrow({ where: { login } });
  const game = given.game ? await givenGame(db, given.game) : null;
  await db.prisma.clip.create({
    data: { postId, slug: `Clip-${postId}`, source: "manual", broadcasterId: broadcaster.id, gameId: game?.id ?? null },
  });
}

async function givenGame(db: Database, slug: string) {
  await db.prisma.game.createMany({ data: [{ slug, name: slug }], skipDuplicates: true });
  return db.prisma.game.findUniqueOrThrow({ where: { slug } });
}
