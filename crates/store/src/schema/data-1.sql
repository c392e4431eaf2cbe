-- One text for both engines. The government leads every key. Moments are microseconds since 1970.

-- The log. A position is given once in an adoption and leaves no gap; a stream is the events of one subject.
CREATE TABLE heads (
  government TEXT NOT NULL, adoption TEXT NOT NULL, position BIGINT NOT NULL,
  PRIMARY KEY (government, adoption));
CREATE TABLE events (
  government TEXT NOT NULL, adoption TEXT NOT NULL, position BIGINT NOT NULL,
  kind TEXT NOT NULL, id TEXT NOT NULL, version BIGINT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (government, adoption, position),
  UNIQUE (government, adoption, kind, id, version));
CREATE TABLE commands (
  government TEXT NOT NULL, adoption TEXT NOT NULL, command TEXT NOT NULL, position BIGINT NOT NULL,
  PRIMARY KEY (government, adoption, command));

-- What the log says now. It can be thrown away and rebuilt.
CREATE TABLE subjects (
  government TEXT NOT NULL, adoption TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
  opened BIGINT NOT NULL, version BIGINT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (government, adoption, kind, id));
CREATE TABLE list_columns (
  government TEXT NOT NULL, adoption TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (government, adoption, kind, id, name));
CREATE TABLE numbers (
  government TEXT NOT NULL, adoption TEXT NOT NULL, series TEXT NOT NULL, period TEXT NOT NULL, last BIGINT NOT NULL,
  PRIMARY KEY (government, adoption, series, period));
CREATE TABLE places (
  government TEXT NOT NULL, adoption TEXT NOT NULL, calendar TEXT NOT NULL, begins TEXT NOT NULL, place BIGINT NOT NULL,
  PRIMARY KEY (government, adoption, calendar, begins, place));
-- A value that is personal stands here as a keyed digest, and sealed.
CREATE TABLE uniques (
  government TEXT NOT NULL, adoption TEXT NOT NULL, register TEXT NOT NULL, field TEXT NOT NULL, digest TEXT NOT NULL,
  value TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (government, adoption, register, field, digest));
CREATE INDEX uniques_of ON uniques (government, adoption, kind, id);

CREATE TABLE checkpoints (
  government TEXT NOT NULL, adoption TEXT NOT NULL, number BIGINT NOT NULL, position BIGINT NOT NULL,
  root TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL, made BIGINT NOT NULL,
  PRIMARY KEY (government, adoption, number));

-- Rows of the offices, and who changed them.
CREATE TABLE office_rows (
  government TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, version BIGINT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (government, kind, id));
CREATE TABLE audit (
  government TEXT NOT NULL, number BIGINT NOT NULL, made BIGINT NOT NULL, made_by TEXT NOT NULL,
  kind TEXT NOT NULL, id TEXT NOT NULL, version BIGINT NOT NULL, body TEXT,
  PRIMARY KEY (government, number));
CREATE INDEX audit_of ON audit (government, kind, id, number);

-- Who may come in.
CREATE TABLE passwords (
  government TEXT NOT NULL, person TEXT NOT NULL, phc TEXT NOT NULL,
  PRIMARY KEY (government, person));
CREATE TABLE sessions (
  government TEXT NOT NULL, token_hash BYTEA NOT NULL, person TEXT NOT NULL, began BIGINT NOT NULL, expires BIGINT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (government, token_hash));
CREATE INDEX sessions_of ON sessions (government, person);
CREATE TABLE tokens (
  government TEXT NOT NULL, hash BYTEA NOT NULL, person TEXT NOT NULL, purpose TEXT NOT NULL, expires BIGINT NOT NULL,
  PRIMARY KEY (government, hash));
CREATE TABLE attempts (
  government TEXT NOT NULL, id TEXT NOT NULL, began BIGINT NOT NULL, count BIGINT NOT NULL,
  PRIMARY KEY (government, id));

-- Typed, not yet sent; sealed.
CREATE TABLE drafts (
  government TEXT NOT NULL, person TEXT NOT NULL, id TEXT NOT NULL, kept BIGINT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (government, person, id));

-- Which subject has which file.
CREATE TABLE files (
  government TEXT NOT NULL, adoption TEXT NOT NULL, hash TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, size BIGINT NOT NULL,
  PRIMARY KEY (government, adoption, hash, kind, id));
CREATE INDEX files_of ON files (government, adoption, kind, id);

-- Messages and jobs that are still to be done.
CREATE TABLE errands (
  government TEXT NOT NULL, lane TEXT NOT NULL, id TEXT NOT NULL, adoption TEXT NOT NULL, kind TEXT NOT NULL,
  about_kind TEXT, about_id TEXT, body TEXT NOT NULL, made BIGINT NOT NULL, due BIGINT, tries BIGINT NOT NULL, error TEXT,
  PRIMARY KEY (government, lane, id));
CREATE INDEX errands_due ON errands (lane, due);
CREATE INDEX errands_of ON errands (government, adoption, about_kind, about_id);
