-- 五级分类: facts noted by hand, what was proposed and approved for each loan, and the runs at month-end.

-- How long a loan is overdue, by its position: the due day of the oldest unpaid sum, and whether the record can say so at all.
ALTER TABLE loan_position ADD COLUMN oldest_due_on TEXT CHECK(oldest_due_on IS NULL OR (oldest_due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(oldest_due_on) IS oldest_due_on));

ALTER TABLE loan_position ADD COLUMN overdue_known INTEGER NOT NULL DEFAULT 0 CHECK(overdue_known IN (0,1));

INSERT INTO case_line_due (case_id) SELECT id FROM case_file WHERE true ON CONFLICT DO NOTHING;

CREATE TABLE risk_fact (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  loan_id BLOB CHECK(loan_id IS NULL OR (typeof(loan_id)='blob' AND length(loan_id)=16)) REFERENCES loan(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('technical-delay','fund-misuse','repaid-by-new-debt','bad-debt-elsewhere','credit-impaired','rating-cut','overdue-in-other-banks','evasion','impaired-half','impaired-most','bankruptcy-liquidation','restructured','restructured-again','arrears-cleared','bankruptcy-closed','incapacity','disaster','business-stopped','no-annual-report','conviction','settlement-performed','claim-lost','offset-shortfall','advance-made','disposal-difference','crime-filed','small-or-agricultural','personal-business','unsecured','bad-since','state-approval','equity-loss','card-fraud-filed','card-overdraft','nothing-left')),
  occurred_on TEXT NOT NULL CHECK(occurred_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(occurred_on) IS occurred_on),
  ended_on TEXT CHECK(ended_on IS NULL OR (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ended_on) IS ended_on)),
  proof TEXT NOT NULL CHECK(length(proof)<=300),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(ended_on IS NULL OR ended_on>=occurred_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX risk_fact_case ON risk_fact(case_id);

-- One class for one loan on its way through three people; what was approved is its history.
CREATE TABLE loan_classification (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  as_of TEXT NOT NULL CHECK(as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(as_of) IS as_of),
  class_before TEXT CHECK(class_before IS NULL OR class_before IN ('normal','special-mention','substandard','doubtful','loss')),
  floor_class TEXT NOT NULL CHECK(floor_class IN ('normal','special-mention','substandard','doubtful','loss')),
  risk_class TEXT NOT NULL CHECK(risk_class IN ('normal','special-mention','substandard','doubtful','loss')),
  overdue_days INTEGER CHECK(overdue_days IS NULL OR (typeof(overdue_days)='integer' AND overdue_days>=0)),
  bucket TEXT NOT NULL CHECK(bucket IN ('none','M1','M2','M3','M4','M5','M6','M6+')),
  bounds TEXT NOT NULL CHECK(length(bounds)<=200),
  grounds_json TEXT NOT NULL CHECK(json_valid(grounds_json) AND length(grounds_json)<=12000),
  reason TEXT NOT NULL CHECK(length(reason)<=1000),
  state TEXT NOT NULL CHECK(state IN ('proposed','reviewed','approved','refused')),
  reviewed_by BLOB CHECK(reviewed_by IS NULL OR (typeof(reviewed_by)='blob' AND length(reviewed_by)=16)),
  reviewed_at INTEGER,
  decided_by BLOB CHECK(decided_by IS NULL OR (typeof(decided_by)='blob' AND length(decided_by)=16)),
  decided_at INTEGER,
  opinion TEXT CHECK(opinion IS NULL OR length(opinion)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((reviewed_by IS NULL)=(reviewed_at IS NULL) AND (decided_by IS NULL)=(decided_at IS NULL)),
  CHECK(reviewed_by IS NULL OR reviewed_by<>created_by),
  CHECK(state<>'approved' OR (reviewed_by IS NOT NULL AND decided_by IS NOT NULL AND decided_by<>created_by AND decided_by<>reviewed_by))
) STRICT, WITHOUT ROWID;

CREATE INDEX loan_classification_case ON loan_classification(case_id);

CREATE UNIQUE INDEX loan_classification_open ON loan_classification(loan_id) WHERE voided_at IS NULL AND state IN ('proposed','reviewed');

CREATE INDEX loan_classification_waiting ON loan_classification(state, as_of) WHERE voided_at IS NULL AND state IN ('proposed','reviewed');

-- A run over the whole stock for one day; its lines are written in slices before it counts as finished.
CREATE TABLE classification_run (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  as_of TEXT NOT NULL CHECK(as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(as_of) IS as_of),
  compared_with BLOB CHECK(compared_with IS NULL OR (typeof(compared_with)='blob' AND length(compared_with)=16)) REFERENCES classification_run(id) ON DELETE RESTRICT,
  bounds TEXT NOT NULL CHECK(length(bounds)<=200),
  loans INTEGER NOT NULL CHECK(typeof(loans)='integer' AND loans>=0),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX classification_run_day ON classification_run(as_of DESC) WHERE voided_at IS NULL;

CREATE TABLE classification_line (
  run_id BLOB NOT NULL CHECK(typeof(run_id)='blob' AND length(run_id)=16),
  line_no INTEGER NOT NULL CHECK(typeof(line_no)='integer' AND line_no>=1),
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  principal_fen INTEGER NOT NULL CHECK(typeof(principal_fen)='integer'),
  overdue_days INTEGER CHECK(overdue_days IS NULL OR (typeof(overdue_days)='integer' AND overdue_days>=0)),
  bucket TEXT CHECK(bucket IS NULL OR bucket IN ('none','M1','M2','M3','M4','M5','M6','M6+')),
  class_current TEXT CHECK(class_current IS NULL OR class_current IN ('normal','special-mention','substandard','doubtful','loss')),
  class_proposed TEXT CHECK(class_proposed IS NULL OR class_proposed IN ('normal','special-mention','substandard','doubtful','loss')),
  bucket_before TEXT CHECK(bucket_before IS NULL OR bucket_before IN ('none','M1','M2','M3','M4','M5','M6','M6+')),
  class_before TEXT CHECK(class_before IS NULL OR class_before IN ('normal','special-mention','substandard','doubtful','loss')),
  differs INTEGER NOT NULL CHECK(differs IN (0,1)),
  moved INTEGER NOT NULL CHECK(moved IN (0,1)),
  PRIMARY KEY (run_id, line_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX classification_line_loan ON classification_line(run_id, loan_id);

CREATE INDEX classification_line_differs ON classification_line(run_id, line_no) WHERE differs=1;

CREATE INDEX classification_line_moved ON classification_line(run_id, line_no) WHERE moved=1;
