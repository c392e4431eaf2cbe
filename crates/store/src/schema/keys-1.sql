-- Keys with which personal content is sealed; an erased one stays as an empty row. Backed up apart from the data.
CREATE TABLE subject_keys (
  government TEXT NOT NULL, adoption TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, secret BYTEA,
  PRIMARY KEY (government, adoption, kind, id));
