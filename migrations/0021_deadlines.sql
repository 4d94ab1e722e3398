-- Deadlines: what the rules make of the recorded facts, built anew with them; and what people decided about one, which nothing overwrites.

-- A projection. The id stays while the key does: kind, subject and the fact that starts the period. A voided fact leaves a withdrawn line.
CREATE TABLE deadline (
  rowno INTEGER PRIMARY KEY,
  id BLOB NOT NULL CHECK(typeof(id)='blob' AND length(id)=16) UNIQUE,
  deadline_key TEXT NOT NULL UNIQUE CHECK(length(deadline_key)<=200),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  case_rowno INTEGER NOT NULL,
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  owner_id BLOB CHECK(owner_id IS NULL OR (typeof(owner_id)='blob' AND length(owner_id)=16)),
  assigned INTEGER NOT NULL CHECK(assigned IN (0,1)),
  kind TEXT NOT NULL CHECK(kind IN ('preservation-expiry','pre-suit-suit','guarantee-period','guarantee-limitation','loan-limitation','instalment-limitation','security-exercise','enforcement-application','enforcement-after-preservation','appeal','defence','jurisdiction-objection','evidence','acceptance-fee','retrial','public-notice','judicial-confirmation','payment-order-refusal','payment-order-objection','security-ruling-objection','performance','title-instalment','resumption-check','court-inactive','enforcement-review','third-party-suit','distribution-objection','disposal-request','disposal-answer','reference-price-start','reference-price-objection','reference-price-validity','auction-round','bankruptcy-claim','revocation','foreclosed-disposal','write-off-follow-up','demand-gap')),
  subject_id BLOB NOT NULL CHECK(typeof(subject_id)='blob' AND length(subject_id)=16),
  start_id BLOB NOT NULL CHECK(typeof(start_id)='blob' AND length(start_id)=16),
  subject_text TEXT NOT NULL CHECK(length(subject_text)<=500),
  person_name TEXT CHECK(person_name IS NULL OR length(person_name)<=200),
  court TEXT CHECK(court IS NULL OR length(court)<=100),
  standing TEXT NOT NULL CHECK(standing IN ('not-started','running','met','uncertain','withdrawn','given-up')),
  nominal TEXT CHECK(nominal IS NULL OR (nominal GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(nominal) IS nominal)),
  rolled TEXT CHECK(rolled IS NULL OR (rolled GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(rolled) IS rolled)),
  safe TEXT CHECK(safe IS NULL OR (safe GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(safe) IS safe)),
  provisional INTEGER NOT NULL CHECK(provisional IN (0,1)),
  worth_fen INTEGER CHECK(worth_fen IS NULL OR (typeof(worth_fen)='integer')),
  met_on TEXT CHECK(met_on IS NULL OR (met_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(met_on) IS met_on)),
  met_text TEXT CHECK(met_text IS NULL OR length(met_text)<=500),
  reason TEXT CHECK(reason IS NULL OR length(reason)<=500),
  pending INTEGER NOT NULL CHECK(pending IN (0,1)),
  CHECK((safe IS NULL) = (nominal IS NULL) AND (safe IS NULL) = (rolled IS NULL))
) STRICT;

CREATE INDEX deadline_of_case ON deadline(case_id);

-- The board is read within these indexes, in the order of the day worked to; the rows themselves only for one page.
CREATE INDEX deadline_day ON deadline(standing, safe, rowno, kind, unit_id, owner_id, court, case_rowno, worth_fen);

CREATE INDEX deadline_owner ON deadline(owner_id, standing, safe, rowno, kind, unit_id, court, case_rowno, worth_fen);

CREATE INDEX deadline_unit ON deadline(unit_id, standing, safe, rowno, kind, owner_id, court, case_rowno, worth_fen);

-- Until when the lines of a case hold: the next day on which one may change without a new fact, and the state of the law that they rest on.
CREATE TABLE deadline_held (
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) PRIMARY KEY REFERENCES case_file(id) ON DELETE RESTRICT,
  edge_on TEXT CHECK(edge_on IS NULL OR (edge_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(edge_on) IS edge_on)),
  law_state INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX deadline_held_edge ON deadline_held(edge_on);

CREATE TABLE deadline_decision (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  deadline_key TEXT NOT NULL CHECK(length(deadline_key)<=200),
  kind TEXT NOT NULL CHECK(kind IN ('give-up','resume','assign','note','acknowledge')),
  text TEXT CHECK(text IS NULL OR length(text)<=500),
  assignee_id BLOB CHECK(assignee_id IS NULL OR (typeof(assignee_id)='blob' AND length(assignee_id)=16)) REFERENCES staff(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(kind NOT IN ('give-up','resume','note') OR text IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX deadline_decision_case ON deadline_decision(case_id);

CREATE INDEX deadline_decision_key ON deadline_decision(deadline_key);
