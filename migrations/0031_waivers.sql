-- 减免息: sums set aside on a condition. Only an approval by another person gives it effect; a missed payment ends it.

CREATE TABLE waiver (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  calculated_on TEXT NOT NULL CHECK(calculated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(calculated_on) IS calculated_on),
  source TEXT CHECK(source IS NULL OR length(source)<=200),
  reason TEXT CHECK(reason IS NULL OR length(reason)<=1000),
  comparison TEXT CHECK(comparison IS NULL OR length(comparison)<=1000),
  search_result TEXT CHECK(search_result IS NULL OR length(search_result)<=1000),
  responsibility TEXT CHECK(responsibility IS NULL OR length(responsibility)<=200),
  authority TEXT CHECK(authority IS NULL OR length(authority)<=100),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  parts_hash TEXT NOT NULL CHECK(length(parts_hash)=64),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX waiver_case ON waiver(case_id);

-- What of each loan is waived; principal never is.
CREATE TABLE waiver_line (
  waiver_id BLOB NOT NULL CHECK(typeof(waiver_id)='blob' AND length(waiver_id)=16) REFERENCES waiver(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  interest_fen INTEGER NOT NULL CHECK(typeof(interest_fen)='integer' AND interest_fen>=0),
  penalty_fen INTEGER NOT NULL CHECK(typeof(penalty_fen)='integer' AND penalty_fen>=0),
  compound_fen INTEGER NOT NULL CHECK(typeof(compound_fen)='integer' AND compound_fen>=0),
  undivided_interest_fen INTEGER NOT NULL CHECK(typeof(undivided_interest_fen)='integer' AND undivided_interest_fen>=0),
  cost_fen INTEGER NOT NULL CHECK(typeof(cost_fen)='integer' AND cost_fen>=0),
  PRIMARY KEY (waiver_id, loan_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX waiver_line_loan ON waiver_line(loan_id);

-- The condition: what is to be paid, and by when.
CREATE TABLE waiver_instalment (
  waiver_id BLOB NOT NULL CHECK(typeof(waiver_id)='blob' AND length(waiver_id)=16) REFERENCES waiver(id) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL CHECK(ordinal>=1),
  due_on TEXT NOT NULL CHECK(due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(due_on) IS due_on),
  amount_fen INTEGER NOT NULL CHECK(typeof(amount_fen)='integer' AND amount_fen>0),
  PRIMARY KEY (waiver_id, ordinal)
) STRICT, WITHOUT ROWID;

-- 审批: approved or refused once, by another person than the applicant; an approval may be ended later.
CREATE TABLE waiver_decision (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  waiver_id BLOB NOT NULL CHECK(typeof(waiver_id)='blob' AND length(waiver_id)=16) REFERENCES waiver(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('approved','refused','revoked')),
  decided_on TEXT NOT NULL CHECK(decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(decided_on) IS decided_on),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=60),
  opinion TEXT CHECK(opinion IS NULL OR length(opinion)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(kind='approved' OR opinion IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX waiver_decision_case ON waiver_decision(case_id);

CREATE UNIQUE INDEX waiver_decision_once ON waiver_decision(waiver_id, (kind='revoked')) WHERE voided_at IS NULL;
