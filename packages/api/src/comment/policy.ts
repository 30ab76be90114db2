import { type Actor, isStaff, memberId } from "../actor.ts";
import { editable } from "./rules.ts";

/** What decides who may do what with a comment. */
export interface CommentFacts {
  authorId: string;
  status: "visible" | "deleted" | "removed";
  createdAt: Date;
}

export type CommentAction = "edit" | "remove" | "vote";

/** Whether somebody who may read a comment may also do this with it. */
export function can(actor: Actor, action: CommentAction, comment: CommentFacts, now: Date): boolean {
  const reader = memberId(actor);
  if (reader === null || comment.status !== "visible") return false;
  const own = reader === comment.authorId;
  switch (action) {
    case "edit":
      return own && editable(comment.createdAt, now);
    case "remove":
      return own || isStaff(actor);
    case "vote":
      return !own;
  }
}
