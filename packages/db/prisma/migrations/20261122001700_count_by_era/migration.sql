-- Counting hits of a common word read every place that has it before it stopped at the limit: at a million posts that
-- took most of a search's time. It is counted era by era instead, from the newest, as candidates are found.

-- How many posts a query matches, counted no further than `most`: era by era while the newest have many or the stretch of
-- time is short, since all matches of a common word would have to be looked at, else all at once.
CREATE OR REPLACE FUNCTION search_count(asked tsquery, safe boolean, since timestamptz, until timestamptz, least_score integer, most integer)
  RETURNS integer LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET client_min_messages = warning AS $$
DECLARE
  -- More eras than this are not counted one by one; of a common word the newest two have so many.
  several constant integer := 24;
  common constant integer := 80;
  eras tsquery[];
  is_short boolean;
  part tsquery;
  at integer := 0;
  counted integer := 0;
  more integer;
BEGIN
  since := coalesce(since, '-infinity');
  until := coalesce(until, 'infinity');
  SELECT array_agg(quote_literal('=e' || r.id)::tsquery ORDER BY r.starts_at DESC) INTO eras FROM (
    SELECT * FROM search_eras r
    WHERE r.starts_at < until AND r.starts_at >= coalesce((SELECT max(starts_at) FROM search_eras WHERE starts_at <= since), '-infinity')
    ORDER BY r.starts_at DESC LIMIT several + 1
  ) r;
  is_short := coalesce(cardinality(eras), 0) <= several;
  FOREACH part IN ARRAY coalesce(eras, '{}') LOOP
    EXIT WHEN NOT is_short AND (at = several OR at = 2 AND counted < common);
    SELECT count(*) INTO more FROM (
      SELECT FROM search_entries e
      WHERE e.words @@ (asked && part) AND NOT (safe AND e.nsfw) AND e.published_at >= since AND e.published_at < until
        AND (least_score IS NULL OR EXISTS (SELECT FROM listings l WHERE l.post_id = e.post_id AND l.score >= least_score))
      LIMIT most - counted
    ) m;
    counted := counted + more;
    at := at + 1;
    IF counted >= most THEN RETURN counted; END IF;
  END LOOP;
  IF is_short THEN RETURN counted; END IF;
  SELECT count(*) INTO counted FROM (
    SELECT FROM search_entries e
    WHERE e.words @@ asked AND NOT (safe AND e.nsfw) AND e.published_at >= since AND e.published_at < until
      AND (least_score IS NULL OR EXISTS (SELECT FROM listings l WHERE l.post_id = e.post_id AND l.score >= least_score))
    LIMIT most
  ) m;
  RETURN counted;
END $$;
