import { memberId } from "../actor.ts";
import type { Context } from "../context.ts";
import { limitSubject } from "../limits/subject.ts";
import type { NoteViewInput } from "./schema.ts";

/** Counts a page view: once per viewer and hour, visitors included, the author left out. Costs no statement. */
export async function noteView(ctx: Context, input: NoteViewInput): Promise<{ ok: true }> {
  const id = memberId(ctx.actor);
  const viewer = id ?? `${limitSubject(ctx.request.ip)} ${ctx.request.userAgent}`;
  await ctx.views.note({ postId: input.id, memberId: id, viewer });
  return { ok: true };
}
