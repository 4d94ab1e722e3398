-- Packages between PCs: the key that signs them, whose packages this ledger knows, what was received, and the last version that both sides had.

-- The signing key of this ledger; made when the first package is written. It never leaves the encrypted file.
CREATE TABLE signing_key (
  id INTEGER PRIMARY KEY CHECK(id=1),
  public_key BLOB NOT NULL CHECK(length(public_key) BETWEEN 32 AND 100),
  private_key BLOB NOT NULL CHECK(length(private_key) BETWEEN 32 AND 200),
  created_at INTEGER NOT NULL
) STRICT;

-- One package that was taken over: which ledger it came from and by which key it was signed.
CREATE TABLE package_run (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  package_id TEXT NOT NULL CHECK(length(package_id)=36),
  ledger_id TEXT NOT NULL CHECK(length(ledger_id)=36),
  sender TEXT NOT NULL CHECK(length(sender)<=200),
  public_key BLOB NOT NULL CHECK(length(public_key) BETWEEN 32 AND 100),
  packed_at INTEGER NOT NULL,
  counts TEXT NOT NULL CHECK(length(counts)<=2000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX package_run_key ON package_run(public_key);

-- What the other side last said of a record: the version that both had, against which the next package is compared.
CREATE TABLE shared_version (
  record_table TEXT NOT NULL CHECK(length(record_table)<=40),
  record_id BLOB NOT NULL CHECK(typeof(record_id)='blob' AND length(record_id)=16),
  facts_json TEXT NOT NULL,
  packed_at INTEGER NOT NULL,
  PRIMARY KEY (record_table, record_id)
) STRICT, WITHOUT ROWID;
