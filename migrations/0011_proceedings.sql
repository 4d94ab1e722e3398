-- The course of a proceeding: its dated events, what is claimed, what a title grants and from whom; and the list of all proceedings.

-- What happened in a proceeding, or is set down for a day to come.
CREATE TABLE proceeding_event (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('filed','docketed','fee-notice','fee-paid','complaint-served','notice-published','jurisdiction-objection','evidence-deadline','hearing','mediation-agreed','order-issued','order-served','order-objected','certificate-issued','judgment-served','appealed','objection','objection-ruling','enforcement-notice','distribution-plan','claims-notice','claim-filed','creditors-meeting','claims-confirmed','plan-approved','declared-bankrupt','suspended','resumed','closed','other')),
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

CREATE INDEX proceeding_event_case ON proceeding_event(case_id);

CREATE INDEX proceeding_event_proceeding ON proceeding_event(proceeding_id);

CREATE INDEX proceeding_event_party ON proceeding_event(party_id) WHERE party_id IS NOT NULL;

-- The four days that a proceeding carried itself become events of it; whom a paper was served on was never kept.
INSERT INTO proceeding_event (id, case_id, proceeding_id, kind, day, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
  SELECT unhex(substr(hex(id), 1, 12) || '7' || substr(hex(randomblob(2)), 1, 3) || '8' || substr(hex(randomblob(8)), 1, 15)), case_id, id, 'filed', filed_on, 1, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id
  FROM proceeding WHERE filed_on IS NOT NULL;
INSERT INTO proceeding_event (id, case_id, proceeding_id, kind, day, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
  SELECT unhex(substr(hex(id), 1, 12) || '7' || substr(hex(randomblob(2)), 1, 3) || '8' || substr(hex(randomblob(8)), 1, 15)), case_id, id, 'docketed', docketed_on, 1, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id
  FROM proceeding WHERE docketed_on IS NOT NULL;
INSERT INTO proceeding_event (id, case_id, proceeding_id, kind, day, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
  SELECT unhex(substr(hex(id), 1, 12) || '7' || substr(hex(randomblob(2)), 1, 3) || '8' || substr(hex(randomblob(8)), 1, 15)), case_id, id, 'complaint-served', served_on, 1, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id
  FROM proceeding WHERE served_on IS NOT NULL;
INSERT INTO proceeding_event (id, case_id, proceeding_id, kind, day, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
  SELECT unhex(substr(hex(id), 1, 12) || '7' || substr(hex(randomblob(2)), 1, 3) || '8' || substr(hex(randomblob(8)), 1, 15)), case_id, id, 'hearing', hearing_on, 1, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id
  FROM proceeding WHERE hearing_on IS NOT NULL;

ALTER TABLE proceeding DROP COLUMN filed_on;
ALTER TABLE proceeding DROP COLUMN docketed_on;
ALTER TABLE proceeding DROP COLUMN served_on;
ALTER TABLE proceeding DROP COLUMN hearing_on;

-- The number was looked at and is kept although it has not the form of its kind.
ALTER TABLE proceeding ADD COLUMN case_no_as_is INTEGER NOT NULL DEFAULT 0 CHECK(case_no_as_is IN (0,1));
ALTER TABLE proceeding ADD COLUMN trial_mode TEXT CHECK(trial_mode IS NULL OR trial_mode IN ('ordinary','simplified','small-claims'));
ALTER TABLE proceeding ADD COLUMN closing TEXT CHECK(closing IS NULL OR closing IN ('judgment','mediation','withdrawal','settlement','claim-dismissed','suit-dismissed','transferred','performed','terminated','terminated-round','objected','other'));
ALTER TABLE judgment ADD COLUMN title_kind TEXT CHECK(title_kind IS NULL OR title_kind IN ('judgment','mediation','ruling','payment-order','award','notary-certificate'));
ALTER TABLE cost ADD COLUMN refund_due_fen INTEGER CHECK(refund_due_fen IS NULL OR (typeof(refund_due_fen)='integer' AND refund_due_fen>=0));
ALTER TABLE cost ADD COLUMN refunded_on TEXT CHECK(refunded_on IS NULL OR (refunded_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(refunded_on) IS refunded_on));
ALTER TABLE cost ADD COLUMN settled_on TEXT CHECK(settled_on IS NULL OR (settled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(settled_on) IS settled_on));

-- One item of what is asked, of one party or of all.
CREATE TABLE claim_item (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('principal','interest','penalty','compound','fees','priority','joint-liability','other')),
  party_id BLOB CHECK(party_id IS NULL OR (typeof(party_id)='blob' AND length(party_id)=16)) REFERENCES party(id) ON DELETE RESTRICT,
  amount_fen INTEGER CHECK(amount_fen IS NULL OR (typeof(amount_fen)='integer' AND amount_fen>=0)),
  counted_to TEXT CHECK(counted_to IS NULL OR (counted_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(counted_to) IS counted_to)),
  until_paid INTEGER NOT NULL CHECK(until_paid IN (0,1)),
  collateral_id BLOB CHECK(collateral_id IS NULL OR (typeof(collateral_id)='blob' AND length(collateral_id)=16)) REFERENCES collateral(id) ON DELETE RESTRICT,
  cap_fen INTEGER CHECK(cap_fen IS NULL OR (typeof(cap_fen)='integer' AND cap_fen>=0)),
  outcome TEXT CHECK(outcome IS NULL OR outcome IN ('full','part','none')),
  granted_fen INTEGER CHECK(granted_fen IS NULL OR (typeof(granted_fen)='integer' AND granted_fen>=0)),
  text TEXT CHECK(text IS NULL OR length(text)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_item_case ON claim_item(case_id);

CREATE INDEX claim_item_proceeding ON claim_item(proceeding_id);

-- What one debtor owes by a title.
CREATE TABLE judgment_term (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  judgment_id BLOB NOT NULL CHECK(typeof(judgment_id)='blob' AND length(judgment_id)=16) REFERENCES judgment(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('principal','interest','penalty','compound','fees','priority','joint-liability','other')),
  party_id BLOB CHECK(party_id IS NULL OR (typeof(party_id)='blob' AND length(party_id)=16)) REFERENCES party(id) ON DELETE RESTRICT,
  liability TEXT NOT NULL CHECK(liability IN ('primary','joint','supplementary','collateral-only')),
  amount_fen INTEGER CHECK(amount_fen IS NULL OR (typeof(amount_fen)='integer' AND amount_fen>=0)),
  interest_from TEXT CHECK(interest_from IS NULL OR (interest_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(interest_from) IS interest_from)),
  interest_text TEXT CHECK(interest_text IS NULL OR length(interest_text)<=300),
  collateral_id BLOB CHECK(collateral_id IS NULL OR (typeof(collateral_id)='blob' AND length(collateral_id)=16)) REFERENCES collateral(id) ON DELETE RESTRICT,
  cap_fen INTEGER CHECK(cap_fen IS NULL OR (typeof(cap_fen)='integer' AND cap_fen>=0)),
  perform_by TEXT CHECK(perform_by IS NULL OR (perform_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(perform_by) IS perform_by)),
  text TEXT CHECK(text IS NULL OR length(text)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX judgment_term_case ON judgment_term(case_id);

CREATE INDEX judgment_term_judgment ON judgment_term(judgment_id);

-- One payment of a mediation or of a title in instalments.
CREATE TABLE judgment_instalment (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  judgment_id BLOB NOT NULL CHECK(typeof(judgment_id)='blob' AND length(judgment_id)=16) REFERENCES judgment(id) ON DELETE RESTRICT,
  due_on TEXT NOT NULL CHECK(due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(due_on) IS due_on),
  amount_fen INTEGER NOT NULL CHECK(typeof(amount_fen)='integer' AND amount_fen>0),
  paid_on TEXT CHECK(paid_on IS NULL OR (paid_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(paid_on) IS paid_on)),
  note TEXT CHECK(note IS NULL OR length(note)<=300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX judgment_instalment_case ON judgment_instalment(case_id);

CREATE INDEX judgment_instalment_judgment ON judgment_instalment(judgment_id);

-- One line of the list of proceedings: a projection. From stale_on on the line must be built anew, because a day has come that it depends on.
CREATE TABLE proceeding_summary (
  rowno INTEGER PRIMARY KEY,
  proceeding_id BLOB NOT NULL UNIQUE REFERENCES proceeding(id) ON DELETE RESTRICT,
  case_id BLOB NOT NULL REFERENCES case_file(id) ON DELETE RESTRICT,
  borrower_sort TEXT NOT NULL CHECK(length(borrower_sort)<=400),
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  manager_id BLOB CHECK(manager_id IS NULL OR (typeof(manager_id)='blob' AND length(manager_id)=16)),
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  closing TEXT,
  court TEXT CHECK(court IS NULL OR length(court)<=100),
  case_no TEXT CHECK(case_no IS NULL OR length(case_no)<=60),
  ledger_no TEXT CHECK(ledger_no IS NULL OR length(ledger_no)<=60),
  judge TEXT CHECK(judge IS NULL OR length(judge)<=50),
  claim_fen INTEGER CHECK(claim_fen IS NULL OR (typeof(claim_fen)='integer' AND claim_fen>=0)),
  last_event_on TEXT CHECK(last_event_on IS NULL OR (last_event_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(last_event_on) IS last_event_on)),
  last_event TEXT CHECK(last_event IS NULL OR length(last_event)<=100),
  next_on TEXT CHECK(next_on IS NULL OR (next_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(next_on) IS next_on)),
  next_step TEXT CHECK(next_step IS NULL OR length(next_step)<=200),
  next_party TEXT,
  effective_on TEXT CHECK(effective_on IS NULL OR (effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(effective_on) IS effective_on)),
  apply_by TEXT CHECK(apply_by IS NULL OR (apply_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(apply_by) IS apply_by)),
  won INTEGER NOT NULL CHECK(won IN (0,1)),
  unapplied INTEGER NOT NULL CHECK(unapplied IN (0,1)),
  over INTEGER NOT NULL CHECK(over IN (0,1)),
  stale_on TEXT CHECK(stale_on IS NULL OR (stale_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(stale_on) IS stale_on))
) STRICT;

CREATE INDEX proceeding_summary_next_on ON proceeding_summary(next_on, rowno, kind, status, court, unit_id, manager_id, won, unapplied, over);

CREATE INDEX proceeding_summary_last_event_on ON proceeding_summary(last_event_on, rowno, kind, status, court, unit_id, manager_id, won, unapplied, over);

CREATE INDEX proceeding_summary_apply_by ON proceeding_summary(apply_by, rowno, kind, status, court, unit_id, manager_id, won, unapplied, over);

CREATE INDEX proceeding_summary_claim_fen ON proceeding_summary(claim_fen, rowno, kind, status, court, unit_id, manager_id, won, unapplied, over);

CREATE INDEX proceeding_summary_borrower_sort ON proceeding_summary(borrower_sort, rowno, kind, status, court, unit_id, manager_id, won, unapplied, over);

CREATE INDEX proceeding_summary_case ON proceeding_summary(case_id);

CREATE INDEX proceeding_summary_court ON proceeding_summary(court);

CREATE INDEX proceeding_summary_stale_on ON proceeding_summary(stale_on) WHERE stale_on IS NOT NULL;

-- The lines of the proceedings that are there already are built after the ledger is opened.
INSERT INTO case_line_due (case_id) SELECT DISTINCT case_id FROM proceeding WHERE voided_at IS NULL ON CONFLICT DO NOTHING;
