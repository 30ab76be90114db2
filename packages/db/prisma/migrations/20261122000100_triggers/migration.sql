-- Counters and copies kept by the database, in the same transaction as the row that changes them. Locks are always
-- taken in the order listings -> comments -> users, so that votes cannot deadlock. Inserts and updates are counted
-- row by row (the fastest for a single vote); deletes once a statement, so that bulk deletes don't pay per row.

-- Listings follow posts -----------------------------------------------------------------------------------------------

CREATE FUNCTION listings_follow_posts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO listings AS l (post_id, kind, author_id, language, nsfw, listed, published_at)
  VALUES (NEW.id, NEW.kind, NEW.author_id, NEW.language, NEW.nsfw,
    NEW.status = 'active' AND NEW.visibility = 'public', NEW.published_at)
  ON CONFLICT (post_id) DO UPDATE SET kind = excluded.kind, author_id = excluded.author_id, language = excluded.language,
    nsfw = excluded.nsfw, listed = excluded.listed, published_at = excluded.published_at
  WHERE (l.kind, l.author_id, l.language, l.nsfw, l.listed, l.published_at)
    IS DISTINCT FROM (excluded.kind, excluded.author_id, excluded.language, excluded.nsfw, excluded.listed, excluded.published_at);
  RETURN NULL;
END $$;
CREATE TRIGGER posts_to_listings AFTER INSERT OR UPDATE OF kind, author_id, language, nsfw, visibility, status, published_at
  ON posts FOR EACH ROW EXECUTE FUNCTION listings_follow_posts();

-- A rejected or deleted post gives its clip's slug free.
CREATE FUNCTION clips_follow_posts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE clips SET claimed = NEW.status NOT IN ('rejected', 'deleted')
  WHERE post_id = NEW.id AND claimed <> (NEW.status NOT IN ('rejected', 'deleted'));
  RETURN NULL;
END $$;
CREATE TRIGGER posts_to_clips AFTER UPDATE OF status ON posts
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION clips_follow_posts();

CREATE FUNCTION listings_follow_clips() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE listings SET game_id = NEW.game_id, broadcaster_id = NEW.broadcaster_id
  WHERE post_id = NEW.post_id AND (game_id, broadcaster_id) IS DISTINCT FROM (NEW.game_id, NEW.broadcaster_id);
  RETURN NULL;
END $$;
CREATE TRIGGER clips_to_listings AFTER INSERT OR UPDATE OF game_id, broadcaster_id ON clips
  FOR EACH ROW EXECUTE FUNCTION listings_follow_clips();

-- Tags and listings mirror each other ---------------------------------------------------------------------------------

CREATE FUNCTION post_tags_take_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The lock makes the copy wait for a racing change of the listing, which then can't miss this row.
  SELECT l.listed, l.tier, l.published_at INTO NEW.listed, NEW.tier, NEW.published_at
  FROM listings l WHERE l.post_id = NEW.post_id FOR UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER post_tags_from_listing BEFORE INSERT ON post_tags
  FOR EACH ROW EXECUTE FUNCTION post_tags_take_listing();

CREATE FUNCTION listings_follow_post_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE listings l SET tag_ids = t.tag_ids
  FROM (
    SELECT c.post_id, coalesce(array_agg(pt.tag_id ORDER BY pt.tag_id) FILTER (WHERE pt.tag_id IS NOT NULL), '{}') AS tag_ids
    FROM (SELECT DISTINCT post_id FROM changed) c LEFT JOIN post_tags pt USING (post_id) GROUP BY c.post_id
  ) t
  WHERE l.post_id = t.post_id AND l.tag_ids <> t.tag_ids;
  RETURN NULL;
END $$;
CREATE TRIGGER post_tags_added AFTER INSERT ON post_tags REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION listings_follow_post_tags();
CREATE TRIGGER post_tags_taken AFTER DELETE ON post_tags REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION listings_follow_post_tags();

CREATE FUNCTION post_tags_follow_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE post_tags SET listed = NEW.listed, tier = NEW.tier, published_at = NEW.published_at WHERE post_id = NEW.post_id;
  RETURN NULL;
END $$;
CREATE TRIGGER listings_to_post_tags AFTER UPDATE ON listings FOR EACH ROW
  WHEN (OLD.tier <> NEW.tier OR OLD.listed <> NEW.listed OR OLD.published_at IS DISTINCT FROM NEW.published_at)
  EXECUTE FUNCTION post_tags_follow_listings();

-- Karma: the total follows the ledger ---------------------------------------------------------------------------------

CREATE FUNCTION users_follow_karma() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM users WHERE id IN (SELECT user_id FROM earned) ORDER BY id FOR NO KEY UPDATE;
  UPDATE users u SET karma = u.karma + e.delta
  FROM (SELECT user_id, sum(delta)::integer AS delta FROM earned GROUP BY user_id) e WHERE u.id = e.user_id AND e.delta <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER karma_events_added AFTER INSERT ON karma_events REFERENCING NEW TABLE AS earned
  FOR EACH STATEMENT EXECUTE FUNCTION users_follow_karma();

-- Post votes ----------------------------------------------------------------------------------------------------------

CREATE FUNCTION post_votes_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was smallint := CASE TG_OP WHEN 'INSERT' THEN 0 ELSE OLD.value END;
  receiver uuid;
BEGIN
  UPDATE listings SET up = up + (NEW.value = 1)::int - (was = 1)::int, down = down + (NEW.value = -1)::int - (was = -1)::int
  WHERE post_id = NEW.post_id RETURNING author_id INTO receiver;
  INSERT INTO karma_events (user_id, kind, delta, post_id, actor_id)
  VALUES (receiver, 'post_vote', NEW.value - was, NEW.post_id, NEW.user_id);
  RETURN NULL;
END $$;
CREATE TRIGGER post_votes_cast AFTER INSERT ON post_votes FOR EACH ROW EXECUTE FUNCTION post_votes_count();
CREATE TRIGGER post_votes_flipped AFTER UPDATE OF value ON post_votes
  FOR EACH ROW WHEN (OLD.value <> NEW.value) EXECUTE FUNCTION post_votes_count();

CREATE FUNCTION post_votes_uncount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM listings WHERE post_id IN (SELECT post_id FROM gone) ORDER BY post_id FOR NO KEY UPDATE;
  UPDATE listings l SET up = l.up - g.up, down = l.down - g.down
  FROM (SELECT post_id, count(*) FILTER (WHERE value = 1)::int AS up, count(*) FILTER (WHERE value = -1)::int AS down
        FROM gone GROUP BY post_id) g
  WHERE l.post_id = g.post_id;
  INSERT INTO karma_events (user_id, kind, delta, post_id, actor_id)
  SELECT l.author_id, 'post_vote', -g.value, g.post_id, g.user_id FROM gone g JOIN listings l USING (post_id);
  RETURN NULL;
END $$;
CREATE TRIGGER post_votes_retracted AFTER DELETE ON post_votes REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION post_votes_uncount();

-- Favourites ----------------------------------------------------------------------------------------------------------

CREATE FUNCTION favorites_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE listings SET favorite_count = favorite_count + 1 WHERE post_id = NEW.post_id;
  RETURN NULL;
END $$;
CREATE TRIGGER favorites_added AFTER INSERT ON favorites FOR EACH ROW EXECUTE FUNCTION favorites_count();

CREATE FUNCTION favorites_uncount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM listings WHERE post_id IN (SELECT post_id FROM gone) ORDER BY post_id FOR NO KEY UPDATE;
  UPDATE listings l SET favorite_count = l.favorite_count - g.n
  FROM (SELECT post_id, count(*)::int AS n FROM gone GROUP BY post_id) g WHERE l.post_id = g.post_id;
  RETURN NULL;
END $$;
CREATE TRIGGER favorites_taken AFTER DELETE ON favorites REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION favorites_uncount();

-- Comments ------------------------------------------------------------------------------------------------------------

CREATE FUNCTION comments_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE listings SET comment_count = comment_count + 1 WHERE post_id = NEW.post_id;
  UPDATE comments SET reply_count = reply_count + 1 WHERE id = NEW.parent_id;
  RETURN NULL;
END $$;
CREATE TRIGGER comments_added AFTER INSERT ON comments FOR EACH ROW EXECUTE FUNCTION comments_count();

CREATE FUNCTION comments_recount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE listings SET comment_count = comment_count + (NEW.status = 'visible')::int - (OLD.status = 'visible')::int
  WHERE post_id = NEW.post_id;
  RETURN NULL;
END $$;
CREATE TRIGGER comments_status_changed AFTER UPDATE OF status ON comments FOR EACH ROW
  WHEN ((OLD.status = 'visible') <> (NEW.status = 'visible')) EXECUTE FUNCTION comments_recount();

-- Comment votes -------------------------------------------------------------------------------------------------------

CREATE FUNCTION comment_votes_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was smallint := CASE TG_OP WHEN 'INSERT' THEN 0 ELSE OLD.value END;
  receiver uuid;
BEGIN
  UPDATE comments SET up = up + (NEW.value = 1)::int - (was = 1)::int, down = down + (NEW.value = -1)::int - (was = -1)::int
  WHERE id = NEW.comment_id RETURNING author_id INTO receiver;
  INSERT INTO karma_events (user_id, kind, delta, comment_id, actor_id)
  VALUES (receiver, 'comment_vote', NEW.value - was, NEW.comment_id, NEW.user_id);
  RETURN NULL;
END $$;
CREATE TRIGGER comment_votes_cast AFTER INSERT ON comment_votes FOR EACH ROW EXECUTE FUNCTION comment_votes_count();
CREATE TRIGGER comment_votes_flipped AFTER UPDATE OF value ON comment_votes
  FOR EACH ROW WHEN (OLD.value <> NEW.value) EXECUTE FUNCTION comment_votes_count();

CREATE FUNCTION comment_votes_uncount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM comments WHERE id IN (SELECT comment_id FROM gone) ORDER BY id FOR NO KEY UPDATE;
  UPDATE comments c SET up = c.up - g.up, down = c.down - g.down
  FROM (SELECT comment_id, count(*) FILTER (WHERE value = 1)::int AS up, count(*) FILTER (WHERE value = -1)::int AS down
        FROM gone GROUP BY comment_id) g
  WHERE c.id = g.comment_id;
  INSERT INTO karma_events (user_id, kind, delta, comment_id, actor_id)
  SELECT c.author_id, 'comment_vote', -g.value, g.comment_id, g.user_id FROM gone g JOIN comments c ON c.id = g.comment_id;
  RETURN NULL;
END $$;
CREATE TRIGGER comment_votes_retracted AFTER DELETE ON comment_votes REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION comment_votes_uncount();

-- The audit log is append-only ----------------------------------------------------------------------------------------

CREATE FUNCTION audit_events_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_events is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION audit_events_refuse();
