-- Casts a vote, or takes it back by 0, and tells the score after it: one exchange with PostgreSQL instead of two. Each
-- statement in here has a snapshot of its own, so the last one sees what the first one's trigger did to the listing.
-- `changed` is false where the vote was that already. `score` is null where there is no such post.
CREATE FUNCTION cast_post_vote(voter uuid, post uuid, vote smallint, cast_at timestamptz, OUT changed boolean, OUT score integer)
LANGUAGE plpgsql AS $$
BEGIN
  IF vote = 0 THEN
    DELETE FROM post_votes v WHERE v.user_id = voter AND v.post_id = post;
  ELSE
    INSERT INTO post_votes AS v (user_id, post_id, value, created_at) VALUES (voter, post, vote, cast_at)
    ON CONFLICT (user_id, post_id) DO UPDATE SET value = excluded.value WHERE v.value <> excluded.value;
  END IF;
  changed := FOUND;
  SELECT l.score INTO score FROM listings l WHERE l.post_id = post;
END $$;
