-- Files of a case, inside the encrypted ledger: kept in pieces, once for equal bytes; and the lines of the evidence list.

-- The bytes of a file. Without `sha256` it is still coming in, belongs to nothing and may be cleared away.
CREATE TABLE attachment_content (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  size_bytes INTEGER NOT NULL CHECK(size_bytes>0),
  chunk_count INTEGER NOT NULL CHECK(chunk_count>=0),
  media_type TEXT NOT NULL CHECK(length(media_type)<=100),
  sha256 TEXT CHECK(sha256 IS NULL OR length(sha256)=64),
  started_at INTEGER NOT NULL,
  completed_at INTEGER,
  CHECK((sha256 IS NULL)=(completed_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX attachment_content_hash ON attachment_content(sha256) WHERE sha256 IS NOT NULL;

-- Pieces of at most 1 MiB: rows this large are better kept with a rowid.
CREATE TABLE attachment_chunk (
  content_id BLOB NOT NULL CHECK(typeof(content_id)='blob' AND length(content_id)=16) REFERENCES attachment_content(id) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL CHECK(ordinal>=0),
  bytes BLOB NOT NULL CHECK(length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (content_id, ordinal)
) STRICT;

-- 证据目录中的一项.
CREATE TABLE evidence_item (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  group_no INTEGER NOT NULL CHECK(group_no BETWEEN 1 AND 30),
  name TEXT NOT NULL CHECK(length(name)<=100),
  purpose TEXT NOT NULL CHECK(length(purpose)<=300),
  form TEXT NOT NULL CHECK(form IN ('original','copy','printout','electronic')),
  note TEXT CHECK(note IS NULL OR length(note)<=200),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_item_case ON evidence_item(case_id, group_no);

-- 附件.
CREATE TABLE attachment (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  content_id BLOB NOT NULL CHECK(typeof(content_id)='blob' AND length(content_id)=16) REFERENCES attachment_content(id) ON DELETE RESTRICT,
  file_name TEXT NOT NULL CHECK(length(file_name)<=200),
  kind TEXT NOT NULL CHECK(kind IN ('contract','loan-note','payment-voucher','notice','receipt','court-paper','registration','valuation','identity','photo','recording','statement','other')),
  taken_on TEXT CHECK(taken_on IS NULL OR (taken_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(taken_on) IS taken_on)),
  evidence_id BLOB CHECK(evidence_id IS NULL OR (typeof(evidence_id)='blob' AND length(evidence_id)=16)) REFERENCES evidence_item(id) ON DELETE RESTRICT,
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_case ON attachment(case_id);

CREATE INDEX attachment_content_use ON attachment(content_id);

-- The same bytes once in a case; two cases may share them.
CREATE UNIQUE INDEX attachment_once ON attachment(case_id, content_id) WHERE voided_at IS NULL;

-- The records that a file is tied to; each lies in the table of its kind.
CREATE TABLE attachment_subject (
  attachment_id BLOB NOT NULL CHECK(typeof(attachment_id)='blob' AND length(attachment_id)=16) REFERENCES attachment(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('party','loan','guarantee','collateral','clue','proceeding','preservation-order','preservation-item','contact','service','document')),
  subject_id BLOB NOT NULL CHECK(typeof(subject_id)='blob' AND length(subject_id)=16),
  PRIMARY KEY (attachment_id, kind, subject_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_subject_of ON attachment_subject(subject_id, kind);
