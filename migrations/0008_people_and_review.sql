-- Four eyes: changes that wait for a second person, and facts that nobody has confirmed yet; the team of a case, the two duties of a loan, handovers.

-- A change of a sensitive fact, held as the command that would make it; approving it runs that very command.
CREATE TABLE proposal (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB CHECK(case_id IS NULL OR (typeof(case_id)='blob' AND length(case_id)=16)) REFERENCES case_file(id) ON DELETE RESTRICT,
  command TEXT NOT NULL CHECK(length(command)<=80),
  command_id BLOB NOT NULL CHECK(typeof(command_id)='blob' AND length(command_id)=16),
  input_json TEXT NOT NULL CHECK(length(input_json)<=200000),
  summary TEXT NOT NULL CHECK(length(summary)<=500),
  needs TEXT NOT NULL CHECK(needs IN ('review','approve')),
  changes_json TEXT NOT NULL CHECK(length(changes_json)<=200000),
  bases_json TEXT NOT NULL CHECK(length(bases_json)<=20000),
  state TEXT NOT NULL CHECK(state IN ('pending','approved','refused','withdrawn')),
  decided_at INTEGER,
  decided_by BLOB CHECK(decided_by IS NULL OR (typeof(decided_by)='blob' AND length(decided_by)=16)),
  decision_reason TEXT CHECK(decision_reason IS NULL OR length(decision_reason)<=300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((state='pending')=(decided_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX proposal_pending ON proposal(created_at) WHERE state='pending';

CREATE INDEX proposal_command ON proposal(command_id);

CREATE INDEX proposal_case ON proposal(case_id) WHERE case_id IS NOT NULL;

-- 未复核: a record whose sensitive facts one person alone has entered; settled when another confirms it.
CREATE TABLE review_mark (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB CHECK(case_id IS NULL OR (typeof(case_id)='blob' AND length(case_id)=16)) REFERENCES case_file(id) ON DELETE RESTRICT,
  record_table TEXT NOT NULL CHECK(length(record_table)<=40),
  record_id BLOB NOT NULL CHECK(typeof(record_id)='blob' AND length(record_id)=16),
  act TEXT NOT NULL CHECK(act IN ('new','changed','voided')),
  alone INTEGER NOT NULL CHECK(alone IN (0,1)),
  needs TEXT NOT NULL CHECK(needs IN ('review','approve')),
  summary TEXT NOT NULL CHECK(length(summary)<=500),
  changes_json TEXT NOT NULL CHECK(length(changes_json)<=200000),
  settlement TEXT CHECK(settlement IN ('confirmed','voided')),
  settled_at INTEGER,
  settled_by BLOB CHECK(settled_by IS NULL OR (typeof(settled_by)='blob' AND length(settled_by)=16)),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((settlement IS NULL)=(settled_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX review_mark_open ON review_mark(record_table, record_id) WHERE settled_at IS NULL;

CREATE INDEX review_mark_waiting ON review_mark(created_at) WHERE settled_at IS NULL;

CREATE INDEX review_mark_case ON review_mark(case_id) WHERE case_id IS NOT NULL;

-- 办案小组: one a case; two or three people, one of them fixed.
CREATE TABLE case_team (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  reason TEXT CHECK(reason IS NULL OR length(reason)<=300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX case_team_case ON case_team(case_id) WHERE voided_at IS NULL;

CREATE TABLE case_team_member (
  team_id BLOB NOT NULL CHECK(typeof(team_id)='blob' AND length(team_id)=16) REFERENCES case_team(id) ON DELETE RESTRICT,
  staff_id BLOB NOT NULL CHECK(typeof(staff_id)='blob' AND length(staff_id)=16) REFERENCES staff(id) ON DELETE RESTRICT,
  fixed INTEGER NOT NULL CHECK(fixed IN (0,1)),
  PRIMARY KEY (team_id, staff_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_team_member_staff ON case_team_member(staff_id);

-- 放款责任人与清收责任人: two duties of a loan, kept apart.
CREATE TABLE loan_duty (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  lender_id BLOB CHECK(lender_id IS NULL OR (typeof(lender_id)='blob' AND length(lender_id)=16)) REFERENCES staff(id) ON DELETE RESTRICT,
  collector_id BLOB CHECK(collector_id IS NULL OR (typeof(collector_id)='blob' AND length(collector_id)=16)) REFERENCES staff(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX loan_duty_loan ON loan_duty(loan_id) WHERE voided_at IS NULL;

CREATE INDEX loan_duty_case ON loan_duty(case_id);

-- 移交: one row a case; those handed over in one act share its paper.
CREATE TABLE handover (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  act_id BLOB NOT NULL CHECK(typeof(act_id)='blob' AND length(act_id)=16),
  from_id BLOB CHECK(from_id IS NULL OR (typeof(from_id)='blob' AND length(from_id)=16)) REFERENCES staff(id) ON DELETE RESTRICT,
  to_id BLOB NOT NULL CHECK(typeof(to_id)='blob' AND length(to_id)=16) REFERENCES staff(id) ON DELETE RESTRICT,
  handed_on TEXT NOT NULL CHECK(handed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(handed_on) IS handed_on),
  papers TEXT CHECK(papers IS NULL OR length(papers)<=4000),
  open_points TEXT CHECK(open_points IS NULL OR length(open_points)<=4000),
  reason TEXT NOT NULL CHECK(length(reason)<=300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX handover_case ON handover(case_id);

CREATE INDEX handover_act ON handover(act_id);
