import { givenPost } from "@medley/api/testing";
import { newId } from "@medley/db";
import type { Person } from "./people.ts";
import type { Site } from "./use-medley.ts";

/** A feed of so many posts, "Post 1" the newest and the hottest. Answers their ids in that order. */
export async function givenFeed({ db }: Site, author: Person, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const publishedAt = new Date(Date.now() - n * 60_000);
    ids.push(
      await givenPost(db, { authorId: author.id, title: `Post ${n}`, publishedAt, game: "chess", tags: ["funny"] }),
    );
  }
  return ids;
}

/** A comment that is there already. */
export async function givenComment({ db }: Site, postId: string, author: Person, html: string): Promise<string> {
  const id = newId();
  const text = { create: { markdown: html, html } };
  await db.prisma.comment.create({ data: { id, postId, authorId: author.id, depth: 0, text } });
  return id;
}
