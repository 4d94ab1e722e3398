-- More periods for the board: payments that a waiver hangs on, the quarterly count of foreclosed assets, the suit over a distribution plan, the court's own
-- terms; and the records that two others lacked. SQLite cannot alter a CHECK, so the three tables that name a kind are built anew with their rows.

CREATE TABLE deadline_next (
  rowno INTEGER PRIMARY KEY,
  id BLOB NOT NULL CHECK(typeof(id)='blob' AND length(id)=16) UNIQUE,
  deadline_key TEXT NOT NULL UNIQUE CHECK(length(deadline_key)<=200),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  case_rowno INTEGER NOT NULL,
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  owner_id BLOB CHECK(owner_id IS NULL OR (typeof(owner_id)='blob' AND length(owner_id)=16)),
  assigned INTEGER NOT NULL CHECK(assigned IN (0,1)),
  kind TEXT NOT NULL CHECK(kind IN ('preservation-expiry','pre-suit-suit','guarantee-period','guarantee-limitation','loan-limitation','instalment-limitation','security-exercise','enforcement-application','enforcement-after-preservation','appeal','defence','jurisdiction-objection','evidence','acceptance-fee','retrial','public-notice','judicial-confirmation','payment-order-refusal','payment-order-objection','security-ruling-objection','performance','title-instalment','resumption-check','court-inactive','enforcement-review','third-party-suit','distribution-objection','disposal-request','disposal-answer','reference-price-start','reference-price-objection','reference-price-validity','auction-round','bankruptcy-claim','revocation','foreclosed-disposal','write-off-follow-up','demand-gap','waiver-payment','foreclosed-count','distribution-suit','court-term')),
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
  start_on TEXT CHECK(start_on IS NULL OR (start_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(start_on) IS start_on)),
  CHECK((safe IS NULL) = (nominal IS NULL) AND (safe IS NULL) = (rolled IS NULL))
) STRICT;

INSERT INTO deadline_next (rowno, id, deadline_key, case_id, case_rowno, unit_id, owner_id, assigned, kind, subject_id, start_id, subject_text, person_name, court, standing, nominal, rolled, safe, provisional, worth_fen, met_on, met_text, reason, pending, start_on)
SELECT rowno, id, deadline_key, case_id, case_rowno, unit_id, owner_id, assigned, kind, subject_id, start_id, subject_text, person_name, court, standing, nominal, rolled, safe, provisional, worth_fen, met_on, met_text, reason, pending, start_on FROM deadline;

DROP TABLE deadline;
ALTER TABLE deadline_next RENAME TO deadline;

CREATE INDEX deadline_of_case ON deadline(case_id);

CREATE INDEX deadline_day ON deadline(standing, safe, rowno, kind, unit_id, owner_id, court, case_rowno, worth_fen);

CREATE INDEX deadline_owner ON deadline(owner_id, standing, safe, rowno, kind, unit_id, court, case_rowno, worth_fen);

CREATE INDEX deadline_unit ON deadline(unit_id, standing, safe, rowno, kind, owner_id, court, case_rowno, worth_fen);

-- The tallies hold already what was copied: the triggers come after the rows.
CREATE TRIGGER deadline_tally_of_new AFTER INSERT ON deadline BEGIN
  INSERT INTO deadline_tally (unit_id, standing, safe, lines, worth_fen) VALUES (NEW.unit_id, NEW.standing, coalesce(NEW.safe, ''), 1, coalesce(NEW.worth_fen, 0))
    ON CONFLICT (unit_id, standing, safe) DO UPDATE SET lines = lines + 1, worth_fen = worth_fen + excluded.worth_fen;
  INSERT INTO deadline_case_tally (unit_id, case_rowno, open_lines) VALUES (NEW.unit_id, NEW.case_rowno, NEW.standing IN ('running','uncertain'))
    ON CONFLICT (unit_id, case_rowno) DO UPDATE SET open_lines = open_lines + excluded.open_lines;
END;

CREATE TRIGGER deadline_tally_of_gone AFTER DELETE ON deadline BEGIN
  UPDATE deadline_tally SET lines = lines - 1, worth_fen = worth_fen - coalesce(OLD.worth_fen, 0) WHERE unit_id = OLD.unit_id AND standing = OLD.standing AND safe = coalesce(OLD.safe, '');
  DELETE FROM deadline_tally WHERE unit_id = OLD.unit_id AND standing = OLD.standing AND safe = coalesce(OLD.safe, '') AND lines = 0;
  UPDATE deadline_case_tally SET open_lines = open_lines - (OLD.standing IN ('running','uncertain')) WHERE unit_id = OLD.unit_id AND case_rowno = OLD.case_rowno;
END;

CREATE TRIGGER deadline_tally_of_changed AFTER UPDATE OF unit_id, case_rowno, standing, safe, worth_fen ON deadline BEGIN
  UPDATE deadline_tally SET lines = lines - 1, worth_fen = worth_fen - coalesce(OLD.worth_fen, 0) WHERE unit_id = OLD.unit_id AND standing = OLD.standing AND safe = coalesce(OLD.safe, '');
  DELETE FROM deadline_tally WHERE unit_id = OLD.unit_id AND standing = OLD.standing AND safe = coalesce(OLD.safe, '') AND lines = 0;
  UPDATE deadline_case_tally SET open_lines = open_lines - (OLD.standing IN ('running','uncertain')) WHERE unit_id = OLD.unit_id AND case_rowno = OLD.case_rowno;
  INSERT INTO deadline_tally (unit_id, standing, safe, lines, worth_fen) VALUES (NEW.unit_id, NEW.standing, coalesce(NEW.safe, ''), 1, coalesce(NEW.worth_fen, 0))
    ON CONFLICT (unit_id, standing, safe) DO UPDATE SET lines = lines + 1, worth_fen = worth_fen + excluded.worth_fen;
  INSERT INTO deadline_case_tally (unit_id, case_rowno, open_lines) VALUES (NEW.unit_id, NEW.case_rowno, NEW.standing IN ('running','uncertain'))
    ON CONFLICT (unit_id, case_rowno) DO UPDATE SET open_lines = open_lines + excluded.open_lines;
END;

CREATE TABLE deadline_move_next (
  rowno INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  owner_id BLOB CHECK(owner_id IS NULL OR (typeof(owner_id)='blob' AND length(owner_id)=16)),
  deadline_key TEXT NOT NULL CHECK(length(deadline_key)<=200),
  kind TEXT NOT NULL CHECK(kind IN ('preservation-expiry','pre-suit-suit','guarantee-period','guarantee-limitation','loan-limitation','instalment-limitation','security-exercise','enforcement-application','enforcement-after-preservation','appeal','defence','jurisdiction-objection','evidence','acceptance-fee','retrial','public-notice','judicial-confirmation','payment-order-refusal','payment-order-objection','security-ruling-objection','performance','title-instalment','resumption-check','court-inactive','enforcement-review','third-party-suit','distribution-objection','disposal-request','disposal-answer','reference-price-start','reference-price-objection','reference-price-validity','auction-round','bankruptcy-claim','revocation','foreclosed-disposal','write-off-follow-up','demand-gap','waiver-payment','foreclosed-count','distribution-suit','court-term')),
  subject_text TEXT NOT NULL CHECK(length(subject_text)<=500),
  move TEXT NOT NULL CHECK(move IN ('new','moved','met','reopened','uncertain','given-up','withdrawn')),
  safe_before TEXT CHECK(safe_before IS NULL OR (safe_before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(safe_before) IS safe_before)),
  safe_after TEXT CHECK(safe_after IS NULL OR (safe_after GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(safe_after) IS safe_after)),
  act TEXT CHECK(act IS NULL OR length(act)<=300),
  by_id BLOB CHECK(by_id IS NULL OR (typeof(by_id)='blob' AND length(by_id)=16))
) STRICT;

INSERT INTO deadline_move_next (rowno, at, case_id, unit_id, owner_id, deadline_key, kind, subject_text, move, safe_before, safe_after, act, by_id)
SELECT rowno, at, case_id, unit_id, owner_id, deadline_key, kind, subject_text, move, safe_before, safe_after, act, by_id FROM deadline_move;

DROP TABLE deadline_move;
ALTER TABLE deadline_move_next RENAME TO deadline_move;

CREATE INDEX deadline_move_case ON deadline_move(case_id);

CREATE INDEX deadline_move_at ON deadline_move(at);

CREATE TABLE deadline_lead_next (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  kind TEXT NOT NULL CHECK(kind IN ('preservation-expiry','pre-suit-suit','guarantee-period','guarantee-limitation','loan-limitation','instalment-limitation','security-exercise','enforcement-application','enforcement-after-preservation','appeal','defence','jurisdiction-objection','evidence','acceptance-fee','retrial','public-notice','judicial-confirmation','payment-order-refusal','payment-order-objection','security-ruling-objection','performance','title-instalment','resumption-check','court-inactive','enforcement-review','third-party-suit','distribution-objection','disposal-request','disposal-answer','reference-price-start','reference-price-objection','reference-price-validity','auction-round','bankruptcy-claim','revocation','foreclosed-disposal','write-off-follow-up','demand-gap','waiver-payment','foreclosed-count','distribution-suit','court-term')),
  orange_days INTEGER NOT NULL CHECK(orange_days BETWEEN 1 AND 365),
  banner_days INTEGER NOT NULL CHECK(banner_days BETWEEN 1 AND 365),
  red_days INTEGER NOT NULL CHECK(red_days BETWEEN 1 AND 365),
  reason TEXT NOT NULL CHECK(length(reason) BETWEEN 2 AND 300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(red_days<=banner_days AND banner_days<=orange_days)
) STRICT, WITHOUT ROWID;

INSERT INTO deadline_lead_next (id, kind, orange_days, banner_days, red_days, reason, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
SELECT id, kind, orange_days, banner_days, red_days, reason, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id FROM deadline_lead;

DROP TABLE deadline_lead;
ALTER TABLE deadline_lead_next RENAME TO deadline_lead;

CREATE UNIQUE INDEX deadline_lead_kind ON deadline_lead(kind) WHERE voided_at IS NULL;

-- 可撤销行为: what an obligor did to the harm of the claim, and since when the bank knows; the suit must follow within a year.
CREATE TABLE debtor_act (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  party_id BLOB NOT NULL CHECK(typeof(party_id)='blob' AND length(party_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('gift','waived-claim','waived-security','extended-claim','low-price','high-price','security-for-others')),
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

CREATE INDEX debtor_act_case ON debtor_act(case_id);

-- 责任追究: what was done to those who were found responsible for a debt that was written off; once for each decision.
CREATE TABLE write_off_accountability (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  write_off_id BLOB NOT NULL CHECK(typeof(write_off_id)='blob' AND length(write_off_id)=16) REFERENCES write_off(id) ON DELETE RESTRICT,
  settled_on TEXT NOT NULL CHECK(settled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(settled_on) IS settled_on),
  paper_no TEXT NOT NULL CHECK(length(paper_no)<=60),
  outcome TEXT NOT NULL CHECK(length(outcome)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX write_off_accountability_case ON write_off_accountability(case_id);

CREATE UNIQUE INDEX write_off_accountability_once ON write_off_accountability(write_off_id) WHERE voided_at IS NULL;

-- The lines are built anew with these kinds, in the background of the next opening.
DELETE FROM deadline_held;
