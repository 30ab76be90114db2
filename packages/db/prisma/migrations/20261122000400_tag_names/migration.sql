-- Tags are suggested by their names too: a slug carries little of a name in another script.
CREATE INDEX tags_name_prefix_idx ON tags (lower(name) text_pattern_ops);
