import { sql, statement } from "../../statement.ts";

/** Tells a post's author of a milestone, the first time it is reached. Relies on notifications_milestone_key. */
export const insertMilestone = statement({
  name: "notification.insertMilestone",
  columns: {},
  examples: [{ postId: "00000000-0000-7000-8000-000000000000", milestone: 10, now: new Date(0) }],
  sql: (p: { postId: string; milestone: number; now: Date }) => sql`
    insert into notifications (user_id, kind, post_id, milestone, created_at)
    select p.author_id, 'milestone', p.id, ${p.milestone}::int, ${p.now}::timestamptz
    from posts p where p.id = ${p.postId}::uuid
    on conflict (post_id, milestone) where milestone is not null do nothing`,
});
