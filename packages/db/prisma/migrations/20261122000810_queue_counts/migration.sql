-- The job queue makes its schema itself, with the first worker: before that there is nothing to count.
CREATE FUNCTION queue_counts() RETURNS TABLE (job text, state text, jobs integer)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF to_regclass('bullmq.job') IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY EXECUTE
    'SELECT name, state::text, count(*)::integer FROM bullmq.job WHERE state <> ''completed'' GROUP BY 1, 2';
END
$$;

-- The extension is the operator's to add, and its view can't be named in a statement where it may be missing.
CREATE FUNCTION statement_costs(rows integer)
RETURNS TABLE (statement text, calls bigint, total_ms double precision, mean_ms double precision, returned bigint)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF to_regclass('pg_stat_statements') IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY EXECUTE
    'SELECT s.query, s.calls, s.total_exec_time, s.mean_exec_time, s.rows FROM pg_stat_statements s
     JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = current_database()
     ORDER BY s.total_exec_time DESC LIMIT $1' USING rows;
EXCEPTION
  -- Installed, but not loaded when the server started; or not for this user to read.
  WHEN object_not_in_prerequisite_state OR insufficient_privilege THEN
    RETURN;
END
$$;
