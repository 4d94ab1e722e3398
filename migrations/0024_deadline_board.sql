-- The board over a large stock: its totals kept beside the lines, what changed on them, and the lead days of a kind of deadline.

-- How many lines a unit has on each day that is worked to, and what they are worth. '' stands for no day.
CREATE TABLE deadline_tally (
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  standing TEXT NOT NULL CHECK(standing IN ('not-started','running','met','uncertain','withdrawn','given-up')),
  safe TEXT NOT NULL CHECK(safe = '' OR (safe GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(safe) IS safe)),
  lines INTEGER NOT NULL CHECK(lines>=0),
  worth_fen INTEGER NOT NULL CHECK(typeof(worth_fen)='integer'),
  PRIMARY KEY (unit_id, standing, safe)
) STRICT, WITHOUT ROWID;

-- How many lines of a household are open: running or uncertain.
CREATE TABLE deadline_case_tally (
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  case_rowno INTEGER NOT NULL,
  open_lines INTEGER NOT NULL CHECK(open_lines>=0),
  PRIMARY KEY (unit_id, case_rowno)
) STRICT, WITHOUT ROWID;

INSERT INTO deadline_tally (unit_id, standing, safe, lines, worth_fen)
  SELECT unit_id, standing, coalesce(safe, ''), count(*), coalesce(sum(worth_fen), 0) FROM deadline GROUP BY unit_id, standing, coalesce(safe, '');

INSERT INTO deadline_case_tally (unit_id, case_rowno, open_lines)
  SELECT unit_id, case_rowno, sum(standing IN ('running','uncertain')) FROM deadline GROUP BY unit_id, case_rowno;

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

-- What an act, or the day, changed on the board: for 'since you last looked'. Built with the lines; the record itself is the log.
CREATE TABLE deadline_move (
  rowno INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  owner_id BLOB CHECK(owner_id IS NULL OR (typeof(owner_id)='blob' AND length(owner_id)=16)),
  deadline_key TEXT NOT NULL CHECK(length(deadline_key)<=200),
  kind TEXT NOT NULL CHECK(kind IN ('preservation-expiry','pre-suit-suit','guarantee-period','guarantee-limitation','loan-limitation','instalment-limitation','security-exercise','enforcement-application','enforcement-after-preservation','appeal','defence','jurisdiction-objection','evidence','acceptance-fee','retrial','public-notice','judicial-confirmation','payment-order-refusal','payment-order-objection','security-ruling-objection','performance','title-instalment','resumption-check','court-inactive','enforcement-review','third-party-suit','distribution-objection','disposal-request','disposal-answer','reference-price-start','reference-price-objection','reference-price-validity','auction-round','bankruptcy-claim','revocation','foreclosed-disposal','write-off-follow-up','demand-gap')),
  subject_text TEXT NOT NULL CHECK(length(subject_text)<=500),
  move TEXT NOT NULL CHECK(move IN ('new','moved','met','reopened','uncertain','given-up','withdrawn')),
  safe_before TEXT CHECK(safe_before IS NULL OR (safe_before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(safe_before) IS safe_before)),
  safe_after TEXT CHECK(safe_after IS NULL OR (safe_after GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(safe_after) IS safe_after)),
  act TEXT CHECK(act IS NULL OR length(act)<=300),
  by_id BLOB CHECK(by_id IS NULL OR (typeof(by_id)='blob' AND length(by_id)=16))
) STRICT;

CREATE INDEX deadline_move_case ON deadline_move(case_id);

CREATE INDEX deadline_move_at ON deadline_move(at);

-- Lead days of one kind of deadline where the branch wants others than for all.
CREATE TABLE deadline_lead (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  kind TEXT NOT NULL CHECK(kind IN ('preservation-expiry','pre-suit-suit','guarantee-period','guarantee-limitation','loan-limitation','instalment-limitation','security-exercise','enforcement-application','enforcement-after-preservation','appeal','defence','jurisdiction-objection','evidence','acceptance-fee','retrial','public-notice','judicial-confirmation','payment-order-refusal','payment-order-objection','security-ruling-objection','performance','title-instalment','resumption-check','court-inactive','enforcement-review','third-party-suit','distribution-objection','disposal-request','disposal-answer','reference-price-start','reference-price-objection','reference-price-validity','auction-round','bankruptcy-claim','revocation','foreclosed-disposal','write-off-follow-up','demand-gap')),
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

CREATE UNIQUE INDEX deadline_lead_kind ON deadline_lead(kind) WHERE voided_at IS NULL;
