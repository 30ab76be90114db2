/** What staff did, as the audit log names it, in the order of time. */
export const settleLog = `
  insert into audit_events (actor_id, action, target_kind, target_id, detail, created_at)
  select * from (
    select decided_by_id, case state when 'approved' then 'submission.approve' else 'submission.reject' end,
      'post', post_id::text as target, case state when 'approved' then '{}' else jsonb_build_object('reason', reason) end,
      decided_at as at
    from submissions where state <> 'pending'
    union all
    select s.removed_by_id, 'post.remove', 'post', s.post_id::text, jsonb_build_object('reason', p.status_reason), s.removed_at
    from seed_posts s join posts p on p.id = s.post_id where s.removed_at is not null
    union all
    select removed_by_id, 'comment.remove', 'comment', id::text,
      jsonb_build_object('postId', post_id, 'authorId', author_id, 'reason', reason), removed_at
    from seed_comments where removed_at is not null
  ) acts
  order by at, target`;
