-- Texts of the law from a file, beside holidays and LPR, and files that are signed: whose signature this ledger takes, and by which key a
-- loaded file was signed. SQLite cannot alter a CHECK, so the table of loaded files is built anew with its rows.
CREATE TABLE law_data_next (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  kind TEXT NOT NULL CHECK(kind IN ('holidays','lpr','texts')),
  content_json TEXT NOT NULL CHECK(length(content_json)<=400000),
  source TEXT NOT NULL CHECK(length(source) BETWEEN 2 AND 200),
  reason TEXT NOT NULL CHECK(length(reason) BETWEEN 2 AND 300),
  file_name TEXT NOT NULL CHECK(length(file_name)<=300),
  file_hash TEXT NOT NULL CHECK(length(file_hash)=64),
  signed_by TEXT CHECK(signed_by IS NULL OR length(signed_by) BETWEEN 2 AND 200),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

INSERT INTO law_data_next (id, kind, content_json, source, reason, file_name, file_hash, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
SELECT id, kind, content_json, source, reason, file_name, file_hash, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id FROM law_data;

DROP TABLE law_data;
ALTER TABLE law_data_next RENAME TO law_data;

-- A ledger whose signed files are taken without a second person: its public key, and who it is.
CREATE TABLE law_signer (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  name TEXT NOT NULL CHECK(length(name) BETWEEN 2 AND 100),
  public_key TEXT NOT NULL CHECK(length(public_key) BETWEEN 40 AND 200),
  fingerprint TEXT NOT NULL CHECK(length(fingerprint)=39),
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

CREATE UNIQUE INDEX law_signer_key ON law_signer(public_key) WHERE voided_at IS NULL;
