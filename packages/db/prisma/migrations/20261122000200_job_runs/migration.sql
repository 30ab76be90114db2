-- What each scheduled job did last: one row a job, so that every process and the admin's pages can read it.
CREATE TABLE job_runs (
  job text NOT NULL,
  started_at timestamptz(3) NOT NULL,
  duration_ms integer NOT NULL CHECK (duration_ms >= 0),
  error text,
  last_success_at timestamptz(3),
  counts jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT job_runs_pkey PRIMARY KEY (job)
);
