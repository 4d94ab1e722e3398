-- 权利基础: what somebody saw in the contract file of a loan, a guarantee or a collateral; one answer a point stands.
CREATE TABLE rights_check (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  subject_id BLOB NOT NULL CHECK(typeof(subject_id)='blob' AND length(subject_id)=16),
  item TEXT NOT NULL CHECK(item IN ('borrower-signature','borrower-consent','guarantor-signature','guarantor-consent','owner-signature','owner-consent')),
  answer TEXT NOT NULL CHECK(answer IN ('sound','not-needed','flawed','absent')),
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

CREATE INDEX rights_check_case ON rights_check(case_id);
CREATE UNIQUE INDEX rights_check_point ON rights_check(subject_id, item) WHERE voided_at IS NULL;
