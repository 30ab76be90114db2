-- The whole first schema. What Prisma cannot say (checks, partial and expression indexes, generated columns,
-- functions, triggers) stands beside what it can; the drift tests keep both equal to prisma/schema.

-- Pure arithmetic -----------------------------------------------------------------------------------------------------

-- The power of two a score lies under: 0 -> 0, 1 -> 1, 2..3 -> 2, 4..7 -> 3; mirrored below zero.
CREATE FUNCTION score_tier(score integer) RETURNS smallint
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (sign(score) * width_bucket(abs(score), ARRAY[1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192,
    16384, 32768, 65536, 131072, 262144, 524288, 1048576, 2097152, 4194304, 8388608, 16777216]))::smallint;

-- Lower bound of the Wilson score interval, z = 1.96. E. B. Wilson, JASA 22 (1927), 209-212.
CREATE FUNCTION wilson_lower_bound(up integer, down integer) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN up + down = 0 THEN 0
    ELSE (up + 1.9208 - 1.96 * sqrt(up::float8 * down / (up + down) + 0.9604)) / (up + down + 3.8416) END;

-- Many votes, evenly split: (up + down) * min / max.
CREATE FUNCTION vote_controversy(up integer, down integer) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN up = 0 OR down = 0 THEN 0 ELSE (up + down)::float8 * least(up, down) / greatest(up, down) END;

-- People --------------------------------------------------------------------------------------------------------------

CREATE TYPE role AS ENUM ('member', 'moderator', 'admin');
CREATE TYPE nsfw_preference AS ENUM ('hide', 'blur', 'show');
CREATE TYPE token_scope AS ENUM ('read', 'write');

CREATE TABLE users (
  id uuid NOT NULL,
  username text NOT NULL CHECK (username ~ '^[A-Za-z0-9_-]{3,32}$'),
  display_name text NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 100),
  avatar_url text,
  role role NOT NULL DEFAULT 'member',
  karma integer NOT NULL DEFAULT 100,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  banned_at timestamptz(3),
  banned_until timestamptz(3) CHECK (banned_until IS NULL OR banned_at IS NOT NULL),
  CONSTRAINT users_pkey PRIMARY KEY (id)
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX users_username_key ON users (lower(username));

CREATE TABLE profiles (
  user_id uuid NOT NULL,
  bio text NOT NULL DEFAULT '' CHECK (char_length(bio) <= 500),
  bio_html text NOT NULL DEFAULT '',
  nsfw nsfw_preference NOT NULL DEFAULT 'hide',
  ban_reason text,
  CONSTRAINT profiles_pkey PRIMARY KEY (user_id),
  CONSTRAINT profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE credentials (
  user_id uuid NOT NULL,
  email text CHECK (email IS NULL OR char_length(email) BETWEEN 3 AND 254),
  password_hash text,
  twitch_id text,
  password_changed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CHECK (password_hash IS NOT NULL OR twitch_id IS NOT NULL),
  CONSTRAINT credentials_pkey PRIMARY KEY (user_id),
  CONSTRAINT credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX credentials_email_key ON credentials (lower(email));
CREATE UNIQUE INDEX credentials_twitch_id_key ON credentials (twitch_id);

CREATE TABLE sessions (
  id uuid NOT NULL,
  token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  user_id uuid NOT NULL,
  user_agent text NOT NULL DEFAULT '',
  ip text NOT NULL DEFAULT '',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_seen_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX sessions_token_hash_key ON sessions (token_hash);
CREATE INDEX sessions_user_id_created_at_idx ON sessions (user_id, created_at DESC);
CREATE INDEX sessions_expires_at_idx ON sessions (expires_at);

CREATE TABLE tokens (
  id uuid NOT NULL,
  token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  user_id uuid NOT NULL,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
  scope token_scope NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_used_at timestamptz(3),
  CONSTRAINT tokens_pkey PRIMARY KEY (id),
  CONSTRAINT tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX tokens_token_hash_key ON tokens (token_hash);
CREATE INDEX tokens_user_id_created_at_idx ON tokens (user_id, created_at DESC);

CREATE TABLE sign_in_failures (
  subject_hash bytea NOT NULL CHECK (octet_length(subject_hash) = 32),
  failures integer NOT NULL CHECK (failures > 0),
  locked_until timestamptz(3),
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT sign_in_failures_pkey PRIMARY KEY (subject_hash)
);
CREATE INDEX sign_in_failures_updated_at_idx ON sign_in_failures (updated_at);

-- Posts ---------------------------------------------------------------------------------------------------------------

CREATE TYPE post_kind AS ENUM ('clip', 'image');
CREATE TYPE post_visibility AS ENUM ('public', 'unlisted', 'private');
CREATE TYPE post_status AS ENUM ('processing', 'failed', 'pending', 'active', 'rejected', 'removed', 'deleted');

CREATE TABLE posts (
  id uuid NOT NULL,
  kind post_kind NOT NULL,
  author_id uuid NOT NULL,
  title text NOT NULL CHECK (char_length(title) BETWEEN 3 AND 200),
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 80),
  description text NOT NULL DEFAULT '' CHECK (char_length(description) <= 2000),
  description_html text NOT NULL DEFAULT '',
  nsfw boolean NOT NULL DEFAULT false,
  language text CHECK (language IS NULL OR language ~ '^[a-z]{2,3}(-[a-z]{2,4})?$'),
  visibility post_visibility NOT NULL DEFAULT 'public' CHECK (kind <> 'clip' OR visibility <> 'private'),
  status post_status NOT NULL,
  status_reason text CHECK (char_length(status_reason) <= 1000),
  thumbnail_url text,
  client_key uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3) CHECK (status <> 'active' OR published_at IS NOT NULL),
  edited_at timestamptz(3),
  CONSTRAINT posts_pkey PRIMARY KEY (id),
  CONSTRAINT posts_author_id_fkey FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX posts_author_id_client_key_key ON posts (author_id, client_key);
CREATE INDEX posts_author_id_created_at_idx ON posts (author_id, created_at DESC);

-- Score and tier are generated from the two counters, so they cannot disagree with them. The tier changes only when
-- the score crosses a power of two; any other vote touches no indexed column and stays a HOT update.
CREATE TABLE listings (
  post_id uuid NOT NULL,
  kind post_kind NOT NULL,
  author_id uuid NOT NULL,
  game_id integer,
  broadcaster_id integer,
  language text,
  nsfw boolean NOT NULL,
  tag_ids integer[] NOT NULL DEFAULT ARRAY[]::integer[],
  listed boolean NOT NULL,
  published_at timestamptz(3) CHECK (NOT listed OR published_at IS NOT NULL),
  up integer NOT NULL DEFAULT 0 CHECK (up >= 0),
  down integer NOT NULL DEFAULT 0 CHECK (down >= 0),
  score integer GENERATED ALWAYS AS (up - down) STORED,
  tier smallint GENERATED ALWAYS AS (score_tier(up - down)) STORED,
  comment_count integer NOT NULL DEFAULT 0 CHECK (comment_count >= 0),
  favorite_count integer NOT NULL DEFAULT 0 CHECK (favorite_count >= 0),
  view_count integer NOT NULL DEFAULT 0 CHECK (view_count >= 0),
  CONSTRAINT listings_pkey PRIMARY KEY (post_id),
  CONSTRAINT listings_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE ON UPDATE CASCADE
) WITH (fillfactor = 80);
CREATE INDEX listings_hot_idx ON listings (tier, published_at DESC) WHERE listed;
CREATE INDEX listings_hot_game_idx ON listings (game_id, tier, published_at DESC) WHERE listed AND game_id IS NOT NULL;
CREATE INDEX listings_hot_broadcaster_idx ON listings (broadcaster_id, tier, published_at DESC) WHERE listed AND broadcaster_id IS NOT NULL;
CREATE INDEX listings_new_idx ON listings (published_at DESC, post_id DESC) WHERE listed;
CREATE INDEX listings_new_kind_idx ON listings (kind, published_at DESC, post_id DESC) WHERE listed;
CREATE INDEX listings_new_game_idx ON listings (game_id, published_at DESC, post_id DESC) WHERE listed AND game_id IS NOT NULL;
CREATE INDEX listings_new_broadcaster_idx ON listings (broadcaster_id, published_at DESC, post_id DESC) WHERE listed AND broadcaster_id IS NOT NULL;
CREATE INDEX listings_new_author_idx ON listings (author_id, published_at DESC, post_id DESC) WHERE listed;

-- Clips ---------------------------------------------------------------------------------------------------------------

CREATE TYPE clip_source AS ENUM ('twitch', 'manual');

CREATE TABLE games (
  id integer NOT NULL GENERATED BY DEFAULT AS IDENTITY,
  twitch_id text,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  box_art_url text,
  post_count integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT games_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX games_twitch_id_key ON games (twitch_id);
CREATE UNIQUE INDEX games_slug_key ON games (slug);
CREATE INDEX games_post_count_id_idx ON games (post_count DESC, id);

CREATE TABLE broadcasters (
  id integer NOT NULL GENERATED BY DEFAULT AS IDENTITY,
  twitch_id text,
  login text NOT NULL CHECK (login ~ '^[a-z0-9_]{1,40}$'),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  avatar_url text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT broadcasters_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX broadcasters_twitch_id_key ON broadcasters (twitch_id);
CREATE UNIQUE INDEX broadcasters_login_key ON broadcasters (login);

CREATE TABLE clips (
  post_id uuid NOT NULL,
  slug text NOT NULL CHECK (slug ~ '^[A-Za-z0-9_-]{1,100}$'),
  claimed boolean NOT NULL DEFAULT true,
  source clip_source NOT NULL,
  twitch_title text CHECK (char_length(twitch_title) <= 255),
  broadcaster_id integer NOT NULL,
  game_id integer,
  creator_twitch_id text,
  creator_name text,
  duration_seconds real CHECK (duration_seconds > 0),
  twitch_view_count integer CHECK (twitch_view_count >= 0),
  clipped_at timestamptz(3),
  CONSTRAINT clips_pkey PRIMARY KEY (post_id),
  CONSTRAINT clips_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT clips_broadcaster_id_fkey FOREIGN KEY (broadcaster_id) REFERENCES broadcasters (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT clips_game_id_fkey FOREIGN KEY (game_id) REFERENCES games (id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX clips_slug_claimed_key ON clips (slug) WHERE claimed;
CREATE INDEX clips_slug_idx ON clips (slug);

-- Tags ----------------------------------------------------------------------------------------------------------------

CREATE TABLE tags (
  id integer NOT NULL GENERATED BY DEFAULT AS IDENTITY,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9-]{2,50}$'),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 50),
  color text NOT NULL CHECK (color ~ '^#[0-9a-f]{6}$'),
  post_count integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT tags_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX tags_slug_key ON tags (slug);
CREATE INDEX tags_slug_prefix_idx ON tags (slug text_pattern_ops);
CREATE INDEX tags_post_count_id_idx ON tags (post_count DESC, id);

CREATE TABLE post_tags (
  post_id uuid NOT NULL,
  tag_id integer NOT NULL,
  listed boolean NOT NULL DEFAULT false,
  tier smallint NOT NULL DEFAULT 0,
  published_at timestamptz(3),
  CONSTRAINT post_tags_pkey PRIMARY KEY (post_id, tag_id),
  CONSTRAINT post_tags_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT post_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX post_tags_hot_idx ON post_tags (tag_id, tier, published_at DESC) WHERE listed;
CREATE INDEX post_tags_new_idx ON post_tags (tag_id, published_at DESC, post_id DESC) WHERE listed;

-- Votes and favourites ------------------------------------------------------------------------------------------------

CREATE TABLE post_votes (
  user_id uuid NOT NULL,
  post_id uuid NOT NULL,
  value smallint NOT NULL CHECK (value IN (-1, 1)),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT post_votes_pkey PRIMARY KEY (user_id, post_id),
  CONSTRAINT post_votes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT post_votes_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE ON UPDATE CASCADE
) WITH (fillfactor = 90);

CREATE TABLE favorites (
  user_id uuid NOT NULL,
  post_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT favorites_pkey PRIMARY KEY (user_id, post_id),
  CONSTRAINT favorites_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT favorites_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX favorites_user_id_created_at_post_id_idx ON favorites (user_id, created_at DESC, post_id);

-- Comments ------------------------------------------------------------------------------------------------------------

CREATE TYPE comment_status AS ENUM ('visible', 'deleted', 'removed');

CREATE TABLE comments (
  id uuid NOT NULL,
  post_id uuid NOT NULL,
  parent_id uuid,
  branch_id uuid GENERATED ALWAYS AS (COALESCE(parent_id, post_id)) STORED,
  author_id uuid NOT NULL,
  depth smallint NOT NULL CHECK (depth BETWEEN 0 AND 10 AND (depth = 0) = (parent_id IS NULL)),
  status comment_status NOT NULL DEFAULT 'visible',
  reply_count integer NOT NULL DEFAULT 0 CHECK (reply_count >= 0),
  up integer NOT NULL DEFAULT 0 CHECK (up >= 0),
  down integer NOT NULL DEFAULT 0 CHECK (down >= 0),
  score integer GENERATED ALWAYS AS (up - down) STORED,
  best double precision GENERATED ALWAYS AS (wilson_lower_bound(up, down)) STORED,
  controversy double precision GENERATED ALWAYS AS (vote_controversy(up, down)) STORED,
  client_key uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  edited_at timestamptz(3),
  CONSTRAINT comments_pkey PRIMARY KEY (id),
  CONSTRAINT comments_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT comments_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES comments (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT comments_author_id_fkey FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE
) WITH (fillfactor = 85);
CREATE UNIQUE INDEX comments_author_id_client_key_key ON comments (author_id, client_key);
CREATE INDEX comments_branch_id_best_id_idx ON comments (branch_id, best DESC, id);
CREATE INDEX comments_branch_id_created_at_id_idx ON comments (branch_id, created_at DESC, id);
CREATE INDEX comments_branch_id_controversy_id_idx ON comments (branch_id, controversy DESC, id);
CREATE INDEX comments_author_id_created_at_id_idx ON comments (author_id, created_at DESC, id);

CREATE TABLE comment_texts (
  comment_id uuid NOT NULL,
  markdown text NOT NULL CHECK (char_length(markdown) BETWEEN 1 AND 10000),
  html text NOT NULL,
  CONSTRAINT comment_texts_pkey PRIMARY KEY (comment_id),
  CONSTRAINT comment_texts_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE comment_votes (
  user_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  value smallint NOT NULL CHECK (value IN (-1, 1)),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT comment_votes_pkey PRIMARY KEY (user_id, comment_id),
  CONSTRAINT comment_votes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT comment_votes_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments (id) ON DELETE CASCADE ON UPDATE CASCADE
) WITH (fillfactor = 90);

-- Karma, queue, notifications, audit ----------------------------------------------------------------------------------

CREATE TYPE karma_kind AS ENUM ('submission_approved', 'submission_rejected', 'post_vote', 'comment_vote', 'post_removed', 'post_restored');

CREATE TABLE karma_events (
  id bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
  user_id uuid NOT NULL,
  kind karma_kind NOT NULL,
  delta integer NOT NULL CHECK (delta <> 0),
  post_id uuid,
  comment_id uuid,
  actor_id uuid CHECK (actor_id <> user_id),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT karma_events_pkey PRIMARY KEY (id),
  CONSTRAINT karma_events_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT karma_events_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT karma_events_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT karma_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE TYPE submission_state AS ENUM ('pending', 'approved', 'rejected');

CREATE TABLE submissions (
  post_id uuid NOT NULL,
  state submission_state NOT NULL DEFAULT 'pending',
  note text NOT NULL DEFAULT '' CHECK (char_length(note) <= 1000),
  reason text CHECK (char_length(reason) <= 1000),
  submitted_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  decided_at timestamptz(3) CHECK ((decided_at IS NULL) = (state = 'pending')),
  decided_by_id uuid,
  CONSTRAINT submissions_pkey PRIMARY KEY (post_id),
  CONSTRAINT submissions_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT submissions_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX submissions_pending_idx ON submissions (submitted_at, post_id) WHERE state = 'pending';

CREATE TYPE notification_kind AS ENUM ('reply', 'mention', 'milestone', 'submission_approved', 'submission_rejected', 'post_removed', 'comment_removed');

CREATE TABLE notifications (
  id bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
  user_id uuid NOT NULL,
  kind notification_kind NOT NULL,
  actor_id uuid,
  post_id uuid,
  comment_id uuid,
  milestone integer CHECK ((milestone IS NOT NULL) = (kind = 'milestone')),
  reason text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  read_at timestamptz(3),
  CONSTRAINT notifications_pkey PRIMARY KEY (id),
  CONSTRAINT notifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT notifications_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT notifications_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT notifications_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX notifications_user_id_id_idx ON notifications (user_id, id DESC);
CREATE INDEX notifications_unread_idx ON notifications (user_id) WHERE read_at IS NULL;
CREATE UNIQUE INDEX notifications_milestone_key ON notifications (post_id, milestone) WHERE milestone IS NOT NULL;

CREATE TABLE audit_events (
  id bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
  actor_id uuid,
  action text NOT NULL,
  target_kind text NOT NULL,
  target_id text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT audit_events_pkey PRIMARY KEY (id),
  CONSTRAINT audit_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX audit_events_created_at_id_idx ON audit_events (created_at DESC, id);
