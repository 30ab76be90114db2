import { type Member, memberOf } from "../actor.ts";
import { maySkipQueue } from "../clip/rules.ts";
import type { Context } from "../context.ts";
import type { PostStatus, PostVisibility } from "./schema.ts";

/** What decides where an image stands once its author chooses who may see it. */
interface ShownFacts {
  status: PostStatus;
  visibility: PostVisibility;
  publishedAt: Date | null;
  /** Whether the queue ever approved it. */
  reviewed: boolean;
}

type Shown = Pick<ShownFacts, "status" | "visibility" | "publishedAt">;

/** Whether this member's images wait in the queue before others see them. */
function waitsInQueue(ctx: Pick<Context, "config">, author: Pick<Member, "role" | "karma">): boolean {
  return ctx.config.queueImages && !maySkipQueue(author, ctx.config);
}

/**
 * What an image becomes when its author makes it public, unlisted or private: a private one needs no review, and one
 * that nobody reviewed goes into the queue before others see it.
 */
function shownAs(image: ShownFacts, visibility: PostVisibility, queued: boolean, now: Date): Shown {
  const { status, publishedAt } = image;
  if (status === "pending" && visibility === "private") return { status: "active", visibility, publishedAt: now };
  const isShown = status === "active" && image.visibility === "private" && visibility !== "private";
  if (isShown && queued && !image.reviewed) return { status: "pending", visibility, publishedAt: null };
  return { status, visibility, publishedAt };
}

/** The same for the actor's own image, now. */
export function shownByActor(ctx: Context, image: ShownFacts, visibility: PostVisibility): Shown {
  return shownAs(image, visibility, waitsInQueue(ctx, memberOf(ctx.actor)), ctx.clock.now());
}
