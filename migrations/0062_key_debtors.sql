-- 重点户: a household that the branch follows by itself, since when and why. Whoever takes it off the list voids the line and says why.
CREATE TABLE key_debtor (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  listed_on TEXT NOT NULL CHECK(listed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(listed_on) IS listed_on),
  grounds TEXT NOT NULL CHECK(length(grounds) BETWEEN 1 AND 300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX key_debtor_case ON key_debtor(case_id);

-- A household stands on the list once at a time.
CREATE UNIQUE INDEX key_debtor_listed ON key_debtor(case_id) WHERE voided_at IS NULL;
