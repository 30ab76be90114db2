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
  const broadcaster = await db.prisma.broadcaster.upsert({
    where: { login },
    create: { login, name: login },
    update: {},
  });
  const game = given.game
    ? await db.prisma.game.upsert({
        where: { slug: given.game },
        create: { slug: given.game, name: given.game },
        update: {},
      })
    : null;
  await db.prisma.clip.create({
    data: { postId, slug: `Clip-${postId}`, source: "manual", broadcasterId: broadcaster.id, gameId: game?.id ?? null },
  });
}
