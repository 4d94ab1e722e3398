-- 批量出具: papers of many cases in one run, and the branch's rule of numbers and names.

-- One rule at a time; a changed one is a new version of it.
CREATE TABLE paper_rule (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  letter_no TEXT CHECK(letter_no IS NULL OR length(letter_no)<=60),
  file_name TEXT CHECK(file_name IS NULL OR length(file_name)<=100),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- What one run makes: the act, the papers of it, one as-of date.
CREATE TABLE paper_run (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  plan_json TEXT NOT NULL CHECK(length(plan_json)<=4000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- What became of each case of a run; one that is not made yet is taken up by the next go.
CREATE TABLE paper_run_case (
  run_id BLOB NOT NULL CHECK(typeof(run_id)='blob' AND length(run_id)=16) REFERENCES paper_run(id) ON DELETE RESTRICT,
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL CHECK(ordinal>=1),
  state TEXT NOT NULL CHECK(state IN ('waiting','made','refused')),
  words TEXT CHECK(words IS NULL OR length(words)<=500),
  PRIMARY KEY (run_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX paper_run_case_once ON paper_run_case(run_id, case_id);

ALTER TABLE document ADD COLUMN run_id BLOB CHECK(run_id IS NULL OR (typeof(run_id)='blob' AND length(run_id)=16)) REFERENCES paper_run(id) ON DELETE RESTRICT;

CREATE INDEX document_run ON document(run_id) WHERE run_id IS NOT NULL;

CREATE INDEX document_number ON document(doc_no) WHERE doc_no IS NOT NULL;
