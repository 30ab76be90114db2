import type { Executor } from "@medley/db";
import { lockOpenPost } from "@medley/db/sql/post/lock-open-post";
import type { Member } from "../actor.ts";
import { notFound } from "../errors.ts";
import { readerOf } from "./policy.ts";

/** A post that the reader may open, locked until the transaction ends. Throws `not_found` for a hidden one. */
export async function lockPost(tx: Executor, reader: Member, id: string) {
  const post = await tx.maybe(lockOpenPost({ id, reader: readerOf(reader) }));
  if (!post) throw notFound("Post");
  return post;
}

export type LockedPost = Awaited<ReturnType<typeof lockPost>>;
