-- What a member doesn't want to be told of, by kind.
ALTER TABLE profiles ADD COLUMN muted_notifications notification_kind[] NOT NULL DEFAULT '{}';

-- In one place for every statement that tells somebody of something. Relies on profiles_pkey.
CREATE FUNCTION drop_muted_notification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM profiles WHERE user_id = NEW.user_id AND NEW.kind = ANY (muted_notifications)) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER notifications_muted BEFORE INSERT ON notifications
  FOR EACH ROW EXECUTE FUNCTION drop_muted_notification();
