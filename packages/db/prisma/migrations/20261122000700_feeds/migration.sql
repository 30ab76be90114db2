-- Rising, discussed and controversial walk tiers as hot does. A tier is generated from the counters, so it can't disagree
-- with them, and it is of a quarter of the value: most posts stay in tier 0, outside of these indexes, and a vote or a
-- comment that crosses no power of two stays a HOT update.
CREATE FUNCTION controversy_tier(up integer, down integer) RETURNS smallint
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN score_tier(floor(vote_controversy(up, down) / 4)::integer);

-- One statement, so that the table is rewritten once.
ALTER TABLE listings
  ADD COLUMN rising_tier smallint GENERATED ALWAYS AS (score_tier(greatest(up - down + view_count / 100, 0) / 4)) STORED,
  ADD COLUMN comment_tier smallint GENERATED ALWAYS AS (score_tier(comment_count / 4)) STORED,
  ADD COLUMN controversy_tier smallint GENERATED ALWAYS AS (controversy_tier(up, down)) STORED;
CREATE INDEX listings_rising_idx ON listings (rising_tier, published_at DESC) WHERE listed AND rising_tier > 0;
CREATE INDEX listings_discussed_idx ON listings (comment_tier, published_at DESC) WHERE listed AND comment_tier > 0;
CREATE INDEX listings_controversial_idx ON listings (controversy_tier, published_at DESC) WHERE listed AND controversy_tier > 0;

-- A language's newest, and all posts of a rare one.
CREATE INDEX listings_new_language_idx ON listings (language, published_at DESC, post_id DESC) WHERE listed AND language IS NOT NULL;
