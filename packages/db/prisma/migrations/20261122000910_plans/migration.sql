-- Nothing reads the log by date yet: the page that will brings its index.
DROP INDEX audit_events_created_at_id_idx;
