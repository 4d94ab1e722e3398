-- 文书的流转: from draft over approval and sending to what came of it; a letter that goes out is a notice with its services.

ALTER TABLE document ADD COLUMN state TEXT NOT NULL DEFAULT 'draft' CHECK(state IN ('draft','in-approval','approved','sent','served','returned'));
ALTER TABLE document ADD COLUMN doc_no TEXT CHECK(doc_no IS NULL OR length(doc_no)<=60);
ALTER TABLE document ADD COLUMN notice_id BLOB CHECK(notice_id IS NULL OR (typeof(notice_id)='blob' AND length(notice_id)=16)) REFERENCES notice(id) ON DELETE RESTRICT;

CREATE INDEX document_in_state ON document(state, created_at);

CREATE INDEX document_notice ON document(notice_id) WHERE notice_id IS NOT NULL;

-- One step of a document.
CREATE TABLE document_step (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  document_id BLOB NOT NULL CHECK(typeof(document_id)='blob' AND length(document_id)=16) REFERENCES document(id) ON DELETE RESTRICT,
  act TEXT NOT NULL CHECK(act IN ('submit','approve','reject','send','serve','return')),
  happened_on TEXT NOT NULL CHECK(happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(happened_on) IS happened_on),
  -- Opinion, receipt number or why it came back.
  words TEXT CHECK(words IS NULL OR length(words)<=500),
  -- Nobody else could have approved it.
  alone INTEGER NOT NULL CHECK(alone IN (0,1)),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX document_step_of ON document_step(document_id);

CREATE INDEX document_step_case ON document_step(case_id);
