import { milestones } from "@medley/api/rules/notification";

/** What members were told, as the verbs would have told them, in the order of time. */
const told = `
  select coalesce(r.author_id, p.author_id) as user_id, 'reply'::notification_kind as kind, c.author_id as actor_id,
    c.post_id, c.id as comment_id, null::int as milestone, null::text as reason, c.created_at as at
  from seed_comments c join posts p on p.id = c.post_id left join seed_comments r on r.id = c.parent_id
  where c.author_id <> coalesce(r.author_id, p.author_id)
  union all
  select c.mentioned_id, 'mention', c.author_id, c.post_id, c.id, null, null, c.created_at
  from seed_comments c where c.mentioned_id is not null
  union all
  select p.author_id, 'milestone', null, s.post_id, null, s.score, null, min(s.created_at)
  from (
    select post_id, created_at,
      sum(value) over (partition by post_id order by created_at, user_id rows unbounded preceding)::int as score
    from post_votes
  ) s join posts p on p.id = s.post_id
  where s.score in (${milestones.join(", ")})
  group by p.author_id, s.post_id, s.score
  union all
  select p.author_id, case s.state when 'approved' then 'submission_approved'::notification_kind else 'submission_rejected' end,
    null, p.id, null, null, s.reason, s.decided_at
  from submissions s join posts p on p.id = s.post_id where s.state <> 'pending'
  union all
  select p.author_id, 'post_removed', null, p.id, null, null, p.status_reason, s.removed_at
  from seed_posts s join posts p on p.id = s.post_id where s.removed_at is not null
  union all
  select c.author_id, 'comment_removed', null, c.post_id, c.id, null, c.reason, c.removed_at
  from seed_comments c where c.removed_at is not null`;

/** Each member looked in last some time of the three days before; what came since is unread. */
const lastSeen = `$1::timestamptz - interval '1 hour' * (('x' || right(user_id::text, 4))::bit(16)::int % 72)`;

/** Takes the time for which the site is filled. */
export const settleNotices = `
  insert into notifications (user_id, kind, actor_id, post_id, comment_id, milestone, reason, created_at, read_at)
  select user_id, kind, actor_id, post_id, comment_id, milestone, reason, at,
    case when at < ${lastSeen} then least(${lastSeen}, at + interval '5 hours') end
  from (${told}) told
  order by at, user_id, post_id, comment_id, milestone`;
