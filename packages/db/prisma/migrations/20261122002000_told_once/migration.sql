-- A milestone of a score, or of karma, is told once: whoever deletes that notification keeps it, unseen, so that it isn't
-- told again when the score falls and comes back.
ALTER TABLE notifications ADD COLUMN dismissed boolean NOT NULL DEFAULT false;

-- A rank's milestone is the karma it begins at.
ALTER TABLE notifications DROP CONSTRAINT notifications_check;
ALTER TABLE notifications ADD CONSTRAINT notifications_check
  CHECK ((milestone IS NOT NULL) = (kind IN ('milestone', 'rank')));
CREATE UNIQUE INDEX notifications_rank_key ON notifications (user_id, milestone) WHERE kind = 'rank';

-- The karma that each rank above a newcomer's first one begins at: packages/api/src/profile/rules.ts.
CREATE FUNCTION rank_steps() RETURNS integer[] LANGUAGE sql IMMUTABLE AS $$ SELECT ARRAY[500, 1000, 5000, 10000] $$;

-- However karma was earned. Relies on notifications_rank_key.
CREATE FUNCTION tell_rank() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO notifications (user_id, kind, milestone)
  VALUES (NEW.id, 'rank', (rank_steps())[width_bucket(NEW.karma, rank_steps())])
  ON CONFLICT (user_id, milestone) WHERE kind = 'rank' DO NOTHING;
  RETURN NULL;
END
$$;

CREATE TRIGGER users_rank_reached AFTER UPDATE OF karma ON users FOR EACH ROW
  WHEN (width_bucket(NEW.karma, rank_steps()) > width_bucket(OLD.karma, rank_steps()))
  EXECUTE FUNCTION tell_rank();
