-- 本机构模板: the branch's own wording of a paper, as a Word file with named fields; a new one is a new version, the old ones stay.

CREATE TABLE paper_template (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  form TEXT NOT NULL CHECK(length(form)<=60),
  edition INTEGER NOT NULL CHECK(edition>=1),
  file_name TEXT NOT NULL CHECK(length(file_name)<=200),
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

CREATE UNIQUE INDEX paper_template_edition ON paper_template(form, edition);

CREATE TABLE paper_template_file (
  template_id BLOB PRIMARY KEY NOT NULL CHECK(typeof(template_id)='blob' AND length(template_id)=16) REFERENCES paper_template(id) ON DELETE RESTRICT,
  bytes BLOB NOT NULL CHECK(length(bytes) BETWEEN 1 AND 5242880)
) STRICT;
