-- How far an import has come, so that it goes on where it was stopped: written with what it counts, gone at its end.
CREATE TABLE imports (
  source text NOT NULL,
  position bigint NOT NULL CHECK (position >= 0),
  line bigint NOT NULL CHECK (line >= 0),
  counts jsonb NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT imports_pkey PRIMARY KEY (source)
);
