import type { Executor } from "@medley/db";
import { insertKarmaEvents } from "@medley/db/sql/karma/insert-karma-events";
import { type KarmaAct, karmaWorth } from "./rules.ts";

export interface KarmaAward {
  act: KarmaAct;
  actorId: string;
  now: Date;
  /** Each post acted on and its author. The actor's own are left out: nobody earns by their own act. */
  posts: readonly { id: string; authorId: string }[];
}

/** Writes an act's worth into the ledger, in one statement. Inside the transaction of the act itself. */
export async function awardKarma(tx: Executor, award: KarmaAward): Promise<void> {
  const { act, actorId, now } = award;
  const others = award.posts.filter((post) => post.authorId !== actorId);
  if (others.length === 0) return;
  const userIds = others.map((post) => post.authorId);
  const postIds = others.map((post) => post.id);
  await tx.many(insertKarmaEvents({ kind: act, delta: karmaWorth[act], actorId, now, userIds, postIds }));
}
