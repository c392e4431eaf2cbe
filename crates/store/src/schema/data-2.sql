-- Documents that were set: which file each is, and the code by which whoever holds it asks after it.
CREATE TABLE papers (
  government TEXT NOT NULL, adoption TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, ordinal BIGINT NOT NULL,
  code TEXT NOT NULL, file TEXT NOT NULL, size BIGINT NOT NULL, made BIGINT NOT NULL,
  PRIMARY KEY (government, adoption, kind, id, ordinal));
CREATE INDEX papers_code ON papers (government, code);
CREATE INDEX papers_file ON papers (government, file);
