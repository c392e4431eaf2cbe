-- When a browser was last seen with a session.
ALTER TABLE sessions ADD COLUMN seen BIGINT NOT NULL DEFAULT 0;
