-- Members who were deleted: the row in users stays, without anything personal, for what others' rows refer to.
CREATE TABLE member_deletions (
  user_id uuid NOT NULL,
  keeps_posts boolean NOT NULL,
  requested_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  finished_at timestamptz(3),
  CONSTRAINT member_deletions_pkey PRIMARY KEY (user_id),
  CONSTRAINT member_deletions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE
);
