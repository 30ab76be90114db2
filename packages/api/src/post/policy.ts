import { type Actor, isStaff, memberId } from "../actor.ts";
import type { PostStatus } from "./schema.ts";

/** What decides who may do what with a post. */
export interface PostFacts {
  authorId: string;
  status: PostStatus;
}

const editable: ReadonlySet<PostStatus> = new Set(["processing", "failed", "pending", "active"]);

export type PostAction = "edit" | "remove" | "restore" | "setTags" | "vote" | "comment";

/** Whether somebody who may open a post may also do this with it. */
export function can(actor: Actor, action: PostAction, post: PostFacts): boolean {
  const reader = memberId(actor);
  if (reader === null) return false;
  const own = reader === post.authorId;
  const staff = isStaff(actor);
  switch (action) {
    case "edit":
    case "setTags":
      return (own || staff) && editable.has(post.status);
    case "remove":
      return own ? post.status !== "deleted" && post.status !== "removed" : staff && post.status === "active";
    case "restore":
      return staff && !own && post.status === "removed";
    case "vote":
      return !own && post.status === "active";
    case "comment":
      return post.status === "active";
  }
}

/** Whether they may take the NSFW mark off: what staff marked, the author can't unmark. */
export function mayUnmarkNsfw(actor: Actor, post: PostFacts & { nsfwByStaff: boolean }): boolean {
  return can(actor, "edit", post) && !(post.nsfwByStaff && memberId(actor) === post.authorId);
}

/** The reader, as the SQL predicate of visibility wants to know them. */
export function readerOf(actor: Actor): { readerId: string | null; staff: boolean } {
  return { readerId: memberId(actor), staff: isStaff(actor) };
}
