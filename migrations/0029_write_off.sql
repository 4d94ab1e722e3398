-- 呆账核销: corrected standards, the chain of approval, applications with their papers and opinions, and what is kept afterwards (账销案存).

-- A bundled standard as the branch's own copy of the annexes has it; the newest that stands counts.
CREATE TABLE write_off_standard (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  code TEXT NOT NULL CHECK(length(code)<=20),
  valid_from TEXT NOT NULL CHECK(valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valid_from) IS valid_from),
  standard_json TEXT NOT NULL CHECK(json_valid(standard_json) AND length(standard_json)<=12000),
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

CREATE UNIQUE INDEX write_off_standard_code ON write_off_standard(code) WHERE voided_at IS NULL;

-- The steps after the maker's, as the branch has them; none on record: reviewer and approver.
CREATE TABLE approval_chain (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  steps_json TEXT NOT NULL CHECK(json_valid(steps_json) AND length(steps_json)<=2000),
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

CREATE TABLE write_off (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  standard_code TEXT NOT NULL CHECK(length(standard_code)<=20),
  way TEXT NOT NULL CHECK(way IN ('single','list')),
  as_of TEXT NOT NULL CHECK(as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(as_of) IS as_of),
  origin TEXT NOT NULL CHECK(length(origin)<=2000),
  cause TEXT NOT NULL CHECK(length(cause)<=2000),
  remedies TEXT NOT NULL CHECK(length(remedies)<=4000),
  property TEXT NOT NULL CHECK(length(property)<=4000),
  management_after TEXT NOT NULL CHECK(length(management_after)<=1000),
  handler_name TEXT NOT NULL CHECK(length(handler_name)<=50),
  department_head TEXT NOT NULL CHECK(length(department_head)<=50),
  unit_head TEXT NOT NULL CHECK(length(unit_head)<=50),
  responsibility TEXT NOT NULL CHECK(responsibility IN ('compliance','diligence','management','exempt','pending')),
  responsibility_no TEXT CHECK(responsibility_no IS NULL OR length(responsibility_no)<=60),
  responsibility_text TEXT CHECK(responsibility_text IS NULL OR length(responsibility_text)<=1000),
  open_points TEXT CHECK(open_points IS NULL OR length(open_points)<=1000),
  state TEXT NOT NULL CHECK(state IN ('draft','in-review','refused','approved','written-off','reversed')),
  -- Which submission it is, and how many opinions of it are in, the maker's among them.
  round INTEGER NOT NULL CHECK(round>=0),
  step INTEGER NOT NULL CHECK(step>=0),
  submitted_on TEXT CHECK(submitted_on IS NULL OR (submitted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(submitted_on) IS submitted_on)),
  decision_no TEXT CHECK(decision_no IS NULL OR length(decision_no)<=60),
  decided_on TEXT CHECK(decided_on IS NULL OR (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(decided_on) IS decided_on)),
  memo TEXT CHECK(memo IS NULL OR length(memo)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((decision_no IS NULL)=(decided_on IS NULL)),
  CHECK((decided_on IS NOT NULL)=(state IN ('written-off','reversed'))),
  CHECK(decided_on IS NULL OR decided_on>=submitted_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX write_off_case ON write_off(case_id);

CREATE INDEX write_off_state ON write_off(state) WHERE voided_at IS NULL;

-- The sums of one loan as of the application's day; on- and off-balance interest together are what the ledger computed.
CREATE TABLE write_off_loan (
  write_off_id BLOB NOT NULL CHECK(typeof(write_off_id)='blob' AND length(write_off_id)=16) REFERENCES write_off(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  principal_fen INTEGER NOT NULL CHECK(typeof(principal_fen)='integer' AND principal_fen>=0),
  on_interest_fen INTEGER NOT NULL CHECK(typeof(on_interest_fen)='integer' AND on_interest_fen>=0),
  off_interest_fen INTEGER NOT NULL CHECK(typeof(off_interest_fen)='integer' AND off_interest_fen>=0),
  cost_fen INTEGER NOT NULL CHECK(typeof(cost_fen)='integer' AND cost_fen>=0),
  provision_fen INTEGER NOT NULL CHECK(typeof(provision_fen)='integer' AND provision_fen>=0),
  PRIMARY KEY (write_off_id, loan_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX write_off_loan_loan ON write_off_loan(loan_id);

CREATE TABLE write_off_material (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  write_off_id BLOB NOT NULL CHECK(typeof(write_off_id)='blob' AND length(write_off_id)=16) REFERENCES write_off(id) ON DELETE RESTRICT,
  material_key TEXT NOT NULL CHECK(length(material_key)<=40),
  attachment_id BLOB CHECK(attachment_id IS NULL OR (typeof(attachment_id)='blob' AND length(attachment_id)=16)) REFERENCES attachment(id) ON DELETE RESTRICT,
  reason TEXT CHECK(reason IS NULL OR length(reason)<=300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((attachment_id IS NULL)<>(reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX write_off_material_case ON write_off_material(case_id);

CREATE INDEX write_off_material_of ON write_off_material(write_off_id) WHERE voided_at IS NULL;

-- One person, one opinion in a round.
CREATE TABLE write_off_opinion (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  write_off_id BLOB NOT NULL CHECK(typeof(write_off_id)='blob' AND length(write_off_id)=16) REFERENCES write_off(id) ON DELETE RESTRICT,
  round INTEGER NOT NULL CHECK(round>=1),
  step INTEGER NOT NULL CHECK(step>=0),
  label TEXT NOT NULL CHECK(length(label)<=20),
  person_id BLOB NOT NULL CHECK(typeof(person_id)='blob' AND length(person_id)=16) REFERENCES staff(id) ON DELETE RESTRICT,
  verdict TEXT NOT NULL CHECK(verdict IN ('submit','agree','refuse')),
  opinion TEXT NOT NULL CHECK(length(opinion)<=1000),
  given_on TEXT NOT NULL CHECK(given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(given_on) IS given_on),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX write_off_opinion_case ON write_off_opinion(case_id);

CREATE UNIQUE INDEX write_off_opinion_step ON write_off_opinion(write_off_id, round, step) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX write_off_opinion_person ON write_off_opinion(write_off_id, round, person_id) WHERE voided_at IS NULL;

-- 账销案存: the claim goes on, with a file, a manager and every later movement.
CREATE TABLE kept_claim (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  write_off_id BLOB NOT NULL CHECK(typeof(write_off_id)='blob' AND length(write_off_id)=16) REFERENCES write_off(id) ON DELETE RESTRICT,
  file_no TEXT NOT NULL CHECK(length(file_no)<=60),
  off_sheet_no TEXT CHECK(off_sheet_no IS NULL OR length(off_sheet_no)<=60),
  manager_id BLOB NOT NULL CHECK(typeof(manager_id)='blob' AND length(manager_id)=16) REFERENCES staff(id) ON DELETE RESTRICT,
  opened_on TEXT NOT NULL CHECK(opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(opened_on) IS opened_on),
  state TEXT NOT NULL CHECK(state IN ('pursued','transferred','ended','reversed')),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_claim_case ON kept_claim(case_id);

CREATE UNIQUE INDEX kept_claim_file_no ON kept_claim(file_no) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX kept_claim_write_off ON kept_claim(write_off_id) WHERE voided_at IS NULL;

CREATE TABLE kept_entry (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  kept_claim_id BLOB NOT NULL CHECK(typeof(kept_claim_id)='blob' AND length(kept_claim_id)=16) REFERENCES kept_claim(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('recovery','transfer','ended','reversal')),
  happened_on TEXT NOT NULL CHECK(happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(happened_on) IS happened_on),
  loan_id BLOB CHECK(loan_id IS NULL OR (typeof(loan_id)='blob' AND length(loan_id)=16)) REFERENCES loan(id) ON DELETE RESTRICT,
  principal_fen INTEGER NOT NULL CHECK(typeof(principal_fen)='integer' AND principal_fen>=0),
  interest_fen INTEGER NOT NULL CHECK(typeof(interest_fen)='integer' AND interest_fen>=0),
  cost_fen INTEGER NOT NULL CHECK(typeof(cost_fen)='integer' AND cost_fen>=0),
  price_fen INTEGER CHECK(price_fen IS NULL OR (typeof(price_fen)='integer' AND price_fen>0)),
  account TEXT CHECK(account IS NULL OR length(account)<=60),
  other_name TEXT CHECK(other_name IS NULL OR length(other_name)<=100),
  ground TEXT CHECK(ground IS NULL OR ground IN ('state-plan','state-approval','court-settled','plan-performed','bankruptcy-two-years','difference-settled','dismissed-two-years','other')),
  basis TEXT CHECK(basis IS NULL OR length(basis)<=500),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=60),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  entry_id BLOB CHECK(entry_id IS NULL OR (typeof(entry_id)='blob' AND length(entry_id)=16)) REFERENCES ledger_entry(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((kind='recovery')=(entry_id IS NOT NULL)),
  CHECK((kind='ended')=(ground IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_entry_case ON kept_entry(case_id);

CREATE INDEX kept_entry_claim ON kept_entry(kept_claim_id, happened_on) WHERE voided_at IS NULL;
