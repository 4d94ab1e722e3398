-- 移交台账: a case that came to the preservation department from the front line, the papers that came along, and what the front line still does on it.
CREATE TABLE case_transfer (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  handed_on TEXT NOT NULL CHECK(handed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(handed_on) IS handed_on),
  from_unit TEXT NOT NULL CHECK(length(from_unit) BETWEEN 1 AND 100),
  front_person TEXT NOT NULL CHECK(length(front_person) BETWEEN 1 AND 60),
  receiver_id BLOB NOT NULL CHECK(typeof(receiver_id)='blob' AND length(receiver_id)=16) REFERENCES staff(id) ON DELETE RESTRICT,
  papers_json TEXT NOT NULL CHECK(json_valid(papers_json) AND length(papers_json)<=40000),
  kept_collection TEXT CHECK(kept_collection IS NULL OR length(kept_collection) BETWEEN 1 AND 200),
  kept_service TEXT CHECK(kept_service IS NULL OR length(kept_service) BETWEEN 1 AND 200),
  kept_inspection TEXT CHECK(kept_inspection IS NULL OR length(kept_inspection) BETWEEN 1 AND 200),
  kept_monitoring TEXT CHECK(kept_monitoring IS NULL OR length(kept_monitoring) BETWEEN 1 AND 200),
  kept_papers TEXT CHECK(kept_papers IS NULL OR length(kept_papers) BETWEEN 1 AND 200),
  returned_on TEXT CHECK(returned_on IS NULL OR (returned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(returned_on) IS returned_on)),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(returned_on IS NULL OR returned_on>=handed_on),
  CHECK(coalesce(kept_collection, kept_service, kept_inspection, kept_monitoring, kept_papers) IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_transfer_case ON case_transfer(case_id);

CREATE INDEX case_transfer_handed ON case_transfer(handed_on, id);

-- A case is with the department once at a time.
CREATE UNIQUE INDEX case_transfer_open ON case_transfer(case_id) WHERE voided_at IS NULL AND returned_on IS NULL;
