-- The evidence of a case put in order, ticked off against the usual list, and bound into books with page numbers.

ALTER TABLE evidence_item ADD COLUMN source TEXT CHECK(source IS NULL OR length(source)<=60);
ALTER TABLE evidence_item ADD COLUMN copies INTEGER NOT NULL DEFAULT 1 CHECK(copies BETWEEN 1 AND 99);
-- Which line of the usual list it stands for.
ALTER TABLE evidence_item ADD COLUMN usual_key TEXT CHECK(usual_key IS NULL OR length(usual_key)<=40);
-- Place within the case; without one it comes after those that have, in the order of entry.
ALTER TABLE evidence_item ADD COLUMN position INTEGER CHECK(position IS NULL OR position>=1);
-- Place among the files of its evidence.
ALTER TABLE attachment ADD COLUMN evidence_position INTEGER CHECK(evidence_position IS NULL OR evidence_position>=1);

-- A line of the usual list that this case does not need, and why.
CREATE TABLE evidence_waiver (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  usual_key TEXT NOT NULL CHECK(length(usual_key)<=40),
  reason TEXT NOT NULL CHECK(length(reason)<=200),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX evidence_waiver_once ON evidence_waiver(case_id, usual_key) WHERE voided_at IS NULL;

-- 证据册: one binding of the evidence. Its bytes can be made again from its lines, and compared by the hash.
CREATE TABLE evidence_book (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  edition INTEGER NOT NULL CHECK(edition>=1),
  file_name TEXT NOT NULL CHECK(length(file_name)<=200),
  page_count INTEGER NOT NULL CHECK(page_count>=1),
  size_bytes INTEGER NOT NULL CHECK(size_bytes>0),
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

CREATE INDEX evidence_book_case ON evidence_book(case_id);

-- The files of a book in their order, with the pages that they have in it.
CREATE TABLE evidence_book_line (
  book_id BLOB NOT NULL CHECK(typeof(book_id)='blob' AND length(book_id)=16) REFERENCES evidence_book(id) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL CHECK(ordinal>=1),
  evidence_id BLOB NOT NULL CHECK(typeof(evidence_id)='blob' AND length(evidence_id)=16) REFERENCES evidence_item(id) ON DELETE RESTRICT,
  attachment_id BLOB NOT NULL CHECK(typeof(attachment_id)='blob' AND length(attachment_id)=16) REFERENCES attachment(id) ON DELETE RESTRICT,
  bookmark TEXT CHECK(bookmark IS NULL OR length(bookmark)<=200),
  from_page INTEGER NOT NULL CHECK(from_page>=1),
  to_page INTEGER NOT NULL CHECK(to_page>=from_page),
  PRIMARY KEY (book_id, ordinal)
) STRICT, WITHOUT ROWID;
