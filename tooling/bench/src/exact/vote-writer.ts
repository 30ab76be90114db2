import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "@medley/db";

/** Votes that keep arriving while something is measured. */
export interface VoteWriter {
  votes(): number;
  stop(): Promise<void>;
}

/** Lets members vote on posts that are hot or new, a hundred votes at a time, until it is stopped. */
export function startVoting(db: Database, pauseMs = 100): VoteWriter {
  let stopped = false;
  let votes = 0;
  const running = (async () => {
    for (let turn = 1; !stopped; turn += 1) {
      votes += await voteBurst(db, turn, 100);
      await delay(pauseMs);
    }
  })();
  return {
    votes: () => votes,
    async stop() {
      stopped = true;
      await running;
    },
  };
}

/** A burst of votes by one member after the other, mostly on the newest and on the best of their tier. */
export async function voteBurst({ pool }: Database, turn: number, count: number): Promise<number> {
  const result = await pool.query(
    `with voters as materialized (select id from users order by md5(id::text || $1::text) limit 20),
     targets as materialized (
       (select post_id, author_id from listings where listed order by published_at desc limit 400)
       union (select post_id, author_id from listings where listed and tier > 4 order by published_at desc limit 400))
     insert into post_votes (user_id, post_id, value)
     select v.id, t.post_id, case when random() < 0.85 then 1 else -1 end
     from voters v cross join lateral (
       select post_id from targets where author_id <> v.id order by md5(post_id::text || v.id::text || $1::text) limit $2) t
     on conflict (user_id, post_id) do update set value = excluded.value where post_votes.value <> excluded.value`,
    [String(turn), Math.ceil(count / 20)],
  );
  return result.rowCount ?? 0;
}
