import { karmaWorth } from "@medley/api/rules/karma";

/** The ledger: every vote and every decision that somebody else's post or comment got; then the totals. */
export const settleKarma = [
  `insert into karma_events (user_id, kind, delta, post_id, comment_id, actor_id, created_at)
  select * from (
    select p.author_id, 'post_vote'::karma_kind, v.value::int, v.post_id, null::uuid as comment_id, v.user_id as actor_id,
      v.created_at as at
    from post_votes v join posts p on p.id = v.post_id
    union all
    select c.author_id, 'comment_vote', v.value, null, v.comment_id, v.user_id, v.created_at
    from comment_votes v join comments c on c.id = v.comment_id
    union all
    select p.author_id, case s.state when 'approved' then 'submission_approved'::karma_kind else 'submission_rejected' end,
      case s.state when 'approved' then ${karmaWorth.submission_approved} else ${karmaWorth.submission_rejected} end,
      p.id, null, s.decided_by_id, s.decided_at
    from submissions s join posts p on p.id = s.post_id where s.state <> 'pending'
    union all
    select p.author_id, 'post_removed', ${karmaWorth.post_removed}, p.id, null, s.removed_by_id, s.removed_at
    from seed_posts s join posts p on p.id = s.post_id where s.removed_at is not null
  ) e
  order by e.at, e.author_id, e.actor_id, e.post_id, e.comment_id`,
  `update users u set karma = u.karma + e.total
  from (select user_id, sum(delta)::int as total from karma_events group by user_id) e where e.user_id = u.id`,
];
