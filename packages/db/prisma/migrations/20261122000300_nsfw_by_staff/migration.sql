-- What staff marked as NSFW its author can't unmark.
ALTER TABLE posts ADD COLUMN nsfw_by_staff boolean NOT NULL DEFAULT false;
ALTER TABLE posts ADD CONSTRAINT posts_nsfw_by_staff_check CHECK (nsfw OR NOT nsfw_by_staff);
