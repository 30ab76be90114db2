-- Optimisations that staff turned off or on while the site runs. A switch without a row was never touched and is on.
CREATE TABLE switches (
  name text NOT NULL,
  is_on boolean NOT NULL,
  changed_by uuid,
  changed_at timestamptz(3) NOT NULL,
  CONSTRAINT switches_pkey PRIMARY KEY (name),
  CONSTRAINT switches_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE
);
