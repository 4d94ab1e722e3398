-- The last periods of the law that had no line on the board: around a preservation ruling, the list of defaulters, topping up and refund of fees, what the
-- other side has time for, a missed term, an agency's evaluation; with the facts that start them. Tables that name a kind are built anew with their rows.

CREATE TABLE deadline_next (
  rowno INTEGER PRIMARY KEY,
  id BLOB NOT NULL CHECK(typeof(id)='blob' AND length(id)=16) UNIQUE,
  deadline_key TEXT NOT NULL UNIQUE CHECK(length(deadline_key)<=200),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  case_rowno INTEGER NOT NULL,
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  owner_id BLOB CHECK(owner_id IS NULL OR (typeof(owner_id)='blob' AND length(owner_id)=16)),
  assigned INTEGER NOT NULL CHECK(assigned IN (0,1)),
  kind TEXT NOT NULL CHECK(kind IN ('preservation-expiry','pre-suit-suit','guarantee-period','guarantee-limitation','loan-limitation','instalment-limitation','security-exercise','enforcement-application','enforcement-after-preservation','appeal','defence','jurisdiction-objection','evidence','acceptance-fee','retrial','public-notice','judicial-confirmation','payment-order-refusal','payment-order-objection','security-ruling-objection','performance','title-instalment','resumption-check','court-inactive','enforcement-review','third-party-suit','distribution-objection','disposal-request','disposal-answer','reference-price-start','reference-price-objection','reference-price-validity','auction-round','bankruptcy-claim','revocation','foreclosed-disposal','write-off-follow-up','demand-gap','waiver-payment','foreclosed-count','distribution-suit','court-term','preservation-review','listing-term','others-term','additional-distribution','term-extension','agency-evaluation')),
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
  kind TEXT NOT NULL CHECK(kind IN ('preservation-expiry','pre-suit-suit','guarantee-period','guarantee-limitation','loan-limitation','instalment-limitation','security-exercise','enforcement-application','enforcement-after-preservation','appeal','defence','jurisdiction-objection','evidence','acceptance-fee','retrial','public-notice','judicial-confirmation','payment-order-refusal','payment-order-objection','security-ruling-objection','performance','title-instalment','resumption-check','court-inactive','enforcement-review','third-party-suit','distribution-objection','disposal-request','disposal-answer','reference-price-start','reference-price-objection','reference-price-validity','auction-round','bankruptcy-claim','revocation','foreclosed-disposal','write-off-follow-up','demand-gap','waiver-payment','foreclosed-count','distribution-suit','court-term','preservation-review','listing-term','others-term','additional-distribution','term-extension','agency-evaluation')),
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
  kind TEXT NOT NULL CHECK(kind IN ('preservation-expiry','pre-suit-suit','guarantee-period','guarantee-limitation','loan-limitation','instalment-limitation','security-exercise','enforcement-application','enforcement-after-preservation','appeal','defence','jurisdiction-objection','evidence','acceptance-fee','retrial','public-notice','judicial-confirmation','payment-order-refusal','payment-order-objection','security-ruling-objection','performance','title-instalment','resumption-check','court-inactive','enforcement-review','third-party-suit','distribution-objection','disposal-request','disposal-answer','reference-price-start','reference-price-objection','reference-price-validity','auction-round','bankruptcy-claim','revocation','foreclosed-disposal','write-off-follow-up','demand-gap','waiver-payment','foreclosed-count','distribution-suit','court-term','preservation-review','listing-term','others-term','additional-distribution','term-extension','agency-evaluation')),
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

-- What the court, or somebody else, sends in a proceeding and what starts a period of its own.
CREATE TABLE proceeding_event_next (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('filed','docketed','fee-notice','fee-paid','complaint-served','notice-published','jurisdiction-objection','evidence-deadline','hearing','mediation-agreed','order-issued','order-served','order-objected','certificate-issued','judgment-served','appealed','objection','objection-ruling','enforcement-notice','distribution-plan','claims-notice','claim-filed','creditors-meeting','claims-confirmed','plan-approved','declared-bankrupt','suspended','resumed','closed','other','fee-topup-notice','fee-refunded','sanction-applied','sanction-decided','due-claim-notice','distribution-objected','retrial-ground','obstacle-ended','extension-asked')),
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

-- 保全裁定: asked for, how it was decided, received, reviewed.
ALTER TABLE preservation_order ADD COLUMN applied_on TEXT CHECK(applied_on IS NULL OR (applied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(applied_on) IS applied_on));
ALTER TABLE preservation_order ADD COLUMN outcome TEXT CHECK(outcome IN ('granted','partly','refused'));
ALTER TABLE preservation_order ADD COLUMN served_on TEXT CHECK(served_on IS NULL OR (served_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(served_on) IS served_on));
ALTER TABLE preservation_order ADD COLUMN review_on TEXT CHECK(review_on IS NULL OR (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(review_on) IS review_on));
ALTER TABLE preservation_order ADD COLUMN review_decided_on TEXT CHECK(review_decided_on IS NULL OR (review_decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(review_decided_on) IS review_decided_on));

-- 失信名单: an entry deleted because the branch asked for it bars a new one for six months.
ALTER TABLE debtor_listing ADD COLUMN at_our_request INTEGER NOT NULL DEFAULT 0 CHECK(at_our_request IN (0,1));

-- 委外催收: a debt in the hands of an agency, from the hand-over until it comes back.
CREATE TABLE outsourcing (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  agency TEXT NOT NULL CHECK(length(agency)<=100),
  contract_no TEXT CHECK(contract_no IS NULL OR length(contract_no)<=60),
  contract_until TEXT NOT NULL CHECK(contract_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(contract_until) IS contract_until),
  listed INTEGER NOT NULL CHECK(listed IN (0,1)),
  handed_on TEXT NOT NULL CHECK(handed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(handed_on) IS handed_on),
  told_on TEXT CHECK(told_on IS NULL OR (told_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(told_on) IS told_on)),
  evaluated_on TEXT CHECK(evaluated_on IS NULL OR (evaluated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(evaluated_on) IS evaluated_on)),
  evaluation TEXT CHECK(evaluation IS NULL OR length(evaluation)<=200),
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
  CHECK(returned_on IS NULL OR returned_on>=handed_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX outsourcing_case ON outsourcing(case_id);

-- The lines are built anew with these kinds, in the background of the next opening.
DELETE FROM deadline_held;
