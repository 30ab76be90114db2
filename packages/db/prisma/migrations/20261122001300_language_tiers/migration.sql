-- Hot and top of a language walk its own tiers. Nothing but the listing tells a language, so one that a twentieth of all
-- posts are in was looked for among all of them: 140 000 buffers for its hottest 50 at 300 000 posts, 480 with this. It is
-- rewritten when a tier is, as listings_hot_idx is: other votes stay HOT updates.
CREATE INDEX CONCURRENTLY listings_hot_language_idx ON listings (language, tier, published_at DESC) WHERE listed AND language IS NOT NULL;
