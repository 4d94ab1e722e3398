-- 外访安排: one person of a household to be visited on a day at an address, by two or three colleagues with their parts. What came of it is the contact
-- entered afterwards; until then the visit counts as not recorded. The order of a day's visits is that of `place`.
CREATE TABLE visit (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  party_id BLOB NOT NULL CHECK(typeof(party_id)='blob' AND length(party_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  visit_on TEXT NOT NULL CHECK(visit_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(visit_on) IS visit_on),
  starts_at TEXT NOT NULL CHECK(starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  address TEXT NOT NULL CHECK(length(address)<=200),
  purpose TEXT NOT NULL CHECK(length(purpose)<=200),
  lead_id BLOB NOT NULL CHECK(typeof(lead_id)='blob' AND length(lead_id)=16) REFERENCES staff(id) ON DELETE RESTRICT,
  recorder_id BLOB NOT NULL CHECK(typeof(recorder_id)='blob' AND length(recorder_id)=16) REFERENCES staff(id) ON DELETE RESTRICT,
  witness_id BLOB CHECK(witness_id IS NULL OR (typeof(witness_id)='blob' AND length(witness_id)=16)) REFERENCES staff(id) ON DELETE RESTRICT,
  place INTEGER NOT NULL CHECK(typeof(place)='integer' AND place>=1),
  contact_id BLOB CHECK(contact_id IS NULL OR (typeof(contact_id)='blob' AND length(contact_id)=16)) REFERENCES contact(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(lead_id<>recorder_id AND (witness_id IS NULL OR (witness_id<>lead_id AND witness_id<>recorder_id)))
) STRICT, WITHOUT ROWID;

CREATE INDEX visit_day ON visit(visit_on, place) WHERE voided_at IS NULL;

CREATE INDEX visit_case ON visit(case_id);
