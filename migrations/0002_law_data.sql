-- What the branch itself decides and loads of the law: its own values where the law is in doubt, holiday notices, LPR.

-- A value that the branch set in the place of a default; one row a key stands, the others are voided.
CREATE TABLE branch_value (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  key TEXT NOT NULL CHECK(length(key)<=60),
  value TEXT NOT NULL CHECK(length(value)<=60),
  reason TEXT NOT NULL CHECK(length(reason) BETWEEN 2 AND 300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX branch_value_key ON branch_value(key) WHERE voided_at IS NULL;

-- One loaded file: the holiday notice of a year, or LPR publications. Of two that speak of the same days the later one counts.
CREATE TABLE law_data (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  kind TEXT NOT NULL CHECK(kind IN ('holidays','lpr')),
  content_json TEXT NOT NULL CHECK(length(content_json)<=100000),
  source TEXT NOT NULL CHECK(length(source) BETWEEN 2 AND 200),
  reason TEXT NOT NULL CHECK(length(reason) BETWEEN 2 AND 300),
  file_name TEXT NOT NULL CHECK(length(file_name)<=300),
  file_hash TEXT NOT NULL CHECK(length(file_hash)=64),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
