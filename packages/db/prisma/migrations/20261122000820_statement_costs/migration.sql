-- The extension may live in any schema: better not in ours.
CREATE OR REPLACE FUNCTION statement_costs(rows integer)
RETURNS TABLE (statement text, calls bigint, total_ms double precision, mean_ms double precision, returned bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  place name := (
    SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
    WHERE e.extname = 'pg_stat_statements'
  );
BEGIN
  IF place IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY EXECUTE format(
    'SELECT s.query, s.calls, s.total_exec_time, s.mean_exec_time, s.rows FROM %I.pg_stat_statements s
     JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = current_database()
     ORDER BY s.total_exec_time DESC LIMIT $1', place) USING rows;
EXCEPTION
  -- Installed, but not loaded when the server started; or not for this user to read.
  WHEN object_not_in_prerequisite_state OR insufficient_privilege THEN
    RETURN;
END
$$;
