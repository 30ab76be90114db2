-- Images: a file on its way in, an image of a post, a member's avatar, what a member has stored, and albums.

CREATE TYPE image_format AS ENUM ('jpeg', 'png', 'gif', 'webp');

-- A file on its way in: announced, then staged. Gone when its image takes the bytes over, or after a day.
CREATE TABLE uploads (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  client_key uuid NOT NULL,
  file_name text NOT NULL CHECK (char_length(file_name) <= 255),
  declared_bytes integer NOT NULL CHECK (declared_bytes > 0),
  bytes integer CHECK (bytes > 0),
  sha256 bytea CHECK (octet_length(sha256) = 32),
  format image_format,
  width integer CHECK (width > 0),
  height integer CHECK (height > 0),
  frames smallint CHECK (frames > 0),
  -- Each sending has a key of its own, so that the row alone decides which bytes count.
  staged_key text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  stored_at timestamptz(3),
  CHECK (stored_at IS NULL OR num_nulls(bytes, sha256, format, width, height, frames, staged_key) = 0),
  CONSTRAINT uploads_pkey PRIMARY KEY (id),
  CONSTRAINT uploads_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX uploads_owner_id_client_key_key ON uploads (owner_id, client_key);
CREATE INDEX uploads_created_at_idx ON uploads (created_at);
CREATE UNIQUE INDEX uploads_staged_key_key ON uploads (staged_key) WHERE staged_key IS NOT NULL;

-- What an image adds to its post. Counters never live here: a view or a vote rewrites no variants.
CREATE TABLE images (
  post_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  file_name text NOT NULL CHECK (char_length(file_name) <= 255),
  format image_format NOT NULL,
  width integer NOT NULL CHECK (width > 0),
  height integer NOT NULL CHECK (height > 0),
  frames smallint NOT NULL CHECK (frames > 0),
  media_key text NOT NULL CHECK (media_key ~ '^[A-Za-z0-9_-]{22,43}$'),
  variants jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(variants) = 'array'),
  thumbhash text CHECK (char_length(thumbhash) <= 40),
  stored_bytes integer NOT NULL DEFAULT 0 CHECK (stored_bytes >= 0),
  staged_key text,
  attempts smallint NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  -- Why it isn't processed: for good, or for the time being.
  failure text CHECK (failure ~ '^[a-z_]{1,40}$'),
  failure_detail text,
  waits_for text CHECK (waits_for ~ '^[a-z_]{1,40}$'),
  processed_at timestamptz(3) CHECK (processed_at IS NULL OR variants <> '[]'),
  claimed boolean NOT NULL DEFAULT true,
  CONSTRAINT images_pkey PRIMARY KEY (post_id),
  CONSTRAINT images_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT images_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX images_media_key_key ON images (media_key);
-- The same bytes by the same member are one post, until that is rejected or deleted.
CREATE UNIQUE INDEX images_owner_id_sha256_claimed_key ON images (owner_id, sha256) WHERE claimed;
-- Ids grow with time: a member's own images, newest first.
CREATE INDEX images_owner_id_post_id_idx ON images (owner_id, post_id DESC);
-- What waits to be processed, for the worker that looks after what was lost.
CREATE INDEX images_waiting_idx ON images (post_id) WHERE processed_at IS NULL AND failure IS NULL;
-- The staged bytes that an image still needs.
CREATE UNIQUE INDEX images_staged_key_key ON images (staged_key) WHERE staged_key IS NOT NULL;

-- A member's picture of themselves: the newest processed one is shown.
CREATE TABLE avatars (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  media_key text NOT NULL CHECK (media_key ~ '^[A-Za-z0-9_-]{22,43}$'),
  variants jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(variants) = 'array'),
  stored_bytes integer NOT NULL DEFAULT 0 CHECK (stored_bytes >= 0),
  staged_key text,
  attempts smallint NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  failure text CHECK (failure ~ '^[a-z_]{1,40}$'),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  processed_at timestamptz(3) CHECK (processed_at IS NULL OR variants <> '[]'),
  CONSTRAINT avatars_pkey PRIMARY KEY (id),
  CONSTRAINT avatars_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX avatars_media_key_key ON avatars (media_key);
CREATE INDEX avatars_owner_id_id_idx ON avatars (owner_id, id DESC);
CREATE INDEX avatars_waiting_idx ON avatars (id) WHERE processed_at IS NULL AND failure IS NULL;
CREATE UNIQUE INDEX avatars_staged_key_key ON avatars (staged_key) WHERE staged_key IS NOT NULL;

-- What a member has stored, kept by the triggers below: exact at every moment, also under concurrency.
CREATE TABLE media_usage (
  user_id uuid NOT NULL,
  bytes bigint NOT NULL DEFAULT 0 CHECK (bytes >= 0),
  files integer NOT NULL DEFAULT 0 CHECK (files >= 0),
  CONSTRAINT media_usage_pkey PRIMARY KEY (user_id),
  CONSTRAINT media_usage_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE
) WITH (fillfactor = 80);

-- Albums --------------------------------------------------------------------------------------------------------------

CREATE TABLE albums (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 255),
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 80),
  description text NOT NULL DEFAULT '' CHECK (char_length(description) <= 2000),
  description_html text NOT NULL DEFAULT '',
  visibility post_visibility NOT NULL DEFAULT 'public',
  cover_post_id uuid,
  client_key uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT albums_pkey PRIMARY KEY (id),
  CONSTRAINT albums_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT albums_cover_post_id_fkey FOREIGN KEY (cover_post_id) REFERENCES posts (id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX albums_owner_id_client_key_key ON albums (owner_id, client_key);
CREATE INDEX albums_owner_id_id_idx ON albums (owner_id, id DESC);

-- Ordered by a fraction's digits, compared byte by byte: moving an image rewrites its own row only.
CREATE TABLE album_items (
  album_id uuid NOT NULL,
  post_id uuid NOT NULL,
  position text COLLATE "C" NOT NULL CHECK (position ~ '^[0-9A-Za-z]{1,200}$'),
  added_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT album_items_pkey PRIMARY KEY (album_id, post_id),
  CONSTRAINT album_items_album_id_fkey FOREIGN KEY (album_id) REFERENCES albums (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT album_items_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX album_items_album_id_position_idx ON album_items (album_id, position);
CREATE INDEX album_items_post_id_idx ON album_items (post_id);

-- Images follow posts -------------------------------------------------------------------------------------------------

-- A rejected or deleted post's bytes may be posted again; a deleted one's count no more and are swept.
CREATE FUNCTION images_follow_posts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE images SET claimed = NEW.status NOT IN ('rejected', 'deleted'),
    stored_bytes = CASE NEW.status WHEN 'deleted' THEN 0 ELSE stored_bytes END
  WHERE post_id = NEW.id AND (claimed <> (NEW.status NOT IN ('rejected', 'deleted')) OR (NEW.status = 'deleted' AND stored_bytes > 0));
  RETURN NULL;
END $$;
CREATE TRIGGER posts_to_images AFTER UPDATE OF status ON posts FOR EACH ROW
  WHEN (NEW.kind = 'image' AND OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION images_follow_posts();

-- Usage follows files: an upload counts with what it announced, so that parallel ones can't pass the quota together ----

CREATE FUNCTION media_usage_move(member uuid, more_bytes bigint, more_files integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE media_usage SET bytes = bytes + more_bytes, files = files + more_files WHERE user_id = member;
  IF FOUND OR (more_bytes <= 0 AND more_files <= 0) THEN
    RETURN;
  END IF;
  INSERT INTO media_usage AS u (user_id, bytes, files) VALUES (member, more_bytes, more_files)
  ON CONFLICT (user_id) DO UPDATE SET bytes = u.bytes + excluded.bytes, files = u.files + excluded.files;
END $$;

CREATE FUNCTION media_usage_follow_uploads() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was bigint := CASE TG_OP WHEN 'INSERT' THEN 0 ELSE coalesce(OLD.bytes, OLD.declared_bytes) END;
  now_is bigint := CASE TG_OP WHEN 'DELETE' THEN 0 ELSE coalesce(NEW.bytes, NEW.declared_bytes) END;
BEGIN
  IF now_is <> was THEN
    PERFORM media_usage_move(CASE TG_OP WHEN 'DELETE' THEN OLD.owner_id ELSE NEW.owner_id END, now_is - was, 0);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER uploads_to_usage AFTER INSERT OR DELETE OR UPDATE OF bytes ON uploads
  FOR EACH ROW EXECUTE FUNCTION media_usage_follow_uploads();

-- For images and avatars alike.
CREATE FUNCTION media_usage_follow_files() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was integer := CASE TG_OP WHEN 'INSERT' THEN 0 ELSE OLD.stored_bytes END;
  now_is integer := CASE TG_OP WHEN 'DELETE' THEN 0 ELSE NEW.stored_bytes END;
BEGIN
  IF now_is <> was THEN
    PERFORM media_usage_move(CASE TG_OP WHEN 'DELETE' THEN OLD.owner_id ELSE NEW.owner_id END, (now_is - was)::bigint,
      (now_is > 0)::integer - (was > 0)::integer);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER images_to_usage AFTER INSERT OR DELETE OR UPDATE OF stored_bytes ON images
  FOR EACH ROW EXECUTE FUNCTION media_usage_follow_files();
CREATE TRIGGER avatars_to_usage AFTER INSERT OR DELETE OR UPDATE OF stored_bytes ON avatars
  FOR EACH ROW EXECUTE FUNCTION media_usage_follow_files();
