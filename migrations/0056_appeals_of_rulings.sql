-- Rulings that can be appealed and what a second instance is about; since when a third person knows of a ruling or a title that harms him; and the suit that a
-- debtor won in collusion, which the bank may have revoked. SQLite cannot alter a CHECK, so the two tables that name a kind are built anew with their rows.

ALTER TABLE proceeding ADD COLUMN appeal_of TEXT CHECK(appeal_of IS NULL OR appeal_of IN ('judgment','ruling'));

CREATE TABLE proceeding_event_next (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('filed','docketed','fee-notice','fee-paid','complaint-served','notice-published','jurisdiction-objection','evidence-deadline','hearing','mediation-agreed','order-issued','order-served','order-objected','certificate-issued','judgment-served','appealed','objection','objection-ruling','enforcement-notice','distribution-plan','claims-notice','claim-filed','creditors-meeting','claims-confirmed','plan-approved','declared-bankrupt','suspended','resumed','closed','other','fee-topup-notice','fee-refunded','sanction-applied','sanction-decided','due-claim-notice','distribution-objected','retrial-ground','obstacle-ended','extension-asked','ruling-served','ruling-known','title-harm-known')),
  day TEXT NOT NULL CHECK(day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(day) IS day),
  time TEXT CHECK(time IS NULL OR time GLOB '[0-2][0-9]:[0-5][0-9]'),
  party_id BLOB CHECK(party_id IS NULL OR (typeof(party_id)='blob' AND length(party_id)=16)) REFERENCES party(id) ON DELETE RESTRICT,
  way TEXT CHECK(way IS NULL OR way IN ('in-person','mail','electronic','left','entrusted','notice')),
  due_on TEXT CHECK(due_on IS NULL OR (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(due_on) IS due_on)),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=80),
  place TEXT CHECK(place IS NULL OR length(place)<=100),
  proof TEXT CHECK(proof IS NULL OR length(proof)<=200),
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

INSERT INTO proceeding_event_next (id, case_id, proceeding_id, kind, day, time, party_id, way, due_on, paper_no, place, proof, note, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
SELECT id, case_id, proceeding_id, kind, day, time, party_id, way, due_on, paper_no, place, proof, note, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id FROM proceeding_event;

DROP TABLE proceeding_event;
ALTER TABLE proceeding_event_next RENAME TO proceeding_event;

CREATE INDEX proceeding_event_case ON proceeding_event(case_id);

CREATE INDEX proceeding_event_proceeding ON proceeding_event(proceeding_id);

CREATE INDEX proceeding_event_party ON proceeding_event(party_id) WHERE party_id IS NOT NULL;

CREATE TABLE debtor_act_next (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  party_id BLOB NOT NULL CHECK(typeof(party_id)='blob' AND length(party_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('gift','waived-claim','waived-security','extended-claim','low-price','high-price','security-for-others','sham-suit')),
  description TEXT NOT NULL CHECK(length(description)<=300),
  counterparty TEXT CHECK(counterparty IS NULL OR length(counterparty)<=100),
  amount_fen INTEGER CHECK(amount_fen IS NULL OR (typeof(amount_fen)='integer' AND amount_fen>=0)),
  acted_on TEXT NOT NULL CHECK(acted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(acted_on) IS acted_on),
  known_on TEXT CHECK(known_on IS NULL OR (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(known_on) IS known_on)),
  proof TEXT CHECK(proof IS NULL OR length(proof)<=300),
  sued_on TEXT CHECK(sued_on IS NULL OR (sued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(sued_on) IS sued_on)),
  case_no TEXT CHECK(case_no IS NULL OR length(case_no)<=60),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(known_on IS NULL OR known_on>=acted_on),
  CHECK(sued_on IS NULL OR sued_on>=acted_on),
  CHECK(case_no IS NULL OR sued_on IS NOT NULL)
) STRICT, WITHOUT ROWID;

INSERT INTO debtor_act_next (id, case_id, party_id, kind, description, counterparty, amount_fen, acted_on, known_on, proof, sued_on, case_no, note, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
SELECT id, case_id, party_id, kind, description, counterparty, amount_fen, acted_on, known_on, proof, sued_on, case_no, note, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id FROM debtor_act;

DROP TABLE debtor_act;
ALTER TABLE debtor_act_next RENAME TO debtor_act;

CREATE INDEX debtor_act_case ON debtor_act(case_id);
