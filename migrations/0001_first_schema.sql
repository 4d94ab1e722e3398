-- The first schema: organisation, people, the five ledgers of a case, documents, audit, imports, and the list projection.
-- Money is integer fen, civil dates are ISO text, ids are UUIDv7 as 16-byte BLOB. Nothing is deleted: rows are voided.

-- One import of one sheet; every row that it made names it.
CREATE TABLE import_run (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  file_name TEXT NOT NULL CHECK(length(file_name)<=300),
  file_hash TEXT NOT NULL CHECK(length(file_hash)=64),
  sheet_name TEXT CHECK(sheet_name IS NULL OR length(sheet_name)<=100),
  kind TEXT NOT NULL CHECK(length(kind)<=40),
  as_of TEXT CHECK(as_of IS NULL OR (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(as_of) IS as_of)),
  unit TEXT NOT NULL CHECK(unit IN ('yuan','ten-thousand-yuan')),
  state TEXT NOT NULL CHECK(state IN ('committed','undone')),
  counts TEXT CHECK(counts IS NULL OR length(counts)<=2000),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  committed_at INTEGER NOT NULL,
  undone_at INTEGER
) STRICT, WITHOUT ROWID;

-- Column mapping remembered for a layout of heads.
CREATE TABLE import_layout (
  fingerprint TEXT PRIMARY KEY NOT NULL,
  definition TEXT NOT NULL CHECK(length(definition)<=20000),
  used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What an import changed in records that were there before it (those that it made carry its id), so that it can be taken back while nothing was built on it.
CREATE TABLE import_change (
  import_id BLOB NOT NULL CHECK(typeof(import_id)='blob' AND length(import_id)=16) REFERENCES import_run(id) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL,
  record_table TEXT NOT NULL CHECK(length(record_table)<=40),
  record_id BLOB NOT NULL CHECK(typeof(record_id)='blob' AND length(record_id)=16),
  given_version INTEGER NOT NULL,
  before_json TEXT NOT NULL,
  PRIMARY KEY (import_id, ordinal)
) STRICT, WITHOUT ROWID;

-- 机构: one file is one bank entity with a tree of units.
CREATE TABLE unit (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  parent_id BLOB CHECK(parent_id IS NULL OR (typeof(parent_id)='blob' AND length(parent_id)=16)) REFERENCES unit(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('bank','branch','sub-branch','department')),
  name TEXT NOT NULL CHECK(length(name)<=100),
  uscc TEXT CHECK(uscc IS NULL OR length(uscc)<=18),
  domicile TEXT CHECK(domicile IS NULL OR length(domicile)<=200),
  registered_address TEXT CHECK(registered_address IS NULL OR length(registered_address)<=200),
  representative_name TEXT CHECK(representative_name IS NULL OR length(representative_name)<=50),
  representative_title TEXT CHECK(representative_title IS NULL OR length(representative_title)<=50),
  representative_phone TEXT CHECK(representative_phone IS NULL OR length(representative_phone)<=40),
  entity_type TEXT CHECK(entity_type IS NULL OR length(entity_type)<=40),
  ownership TEXT CHECK(ownership IS NULL OR length(ownership)<=40),
  account_name TEXT CHECK(account_name IS NULL OR length(account_name)<=100),
  account_bank TEXT CHECK(account_bank IS NULL OR length(account_bank)<=100),
  account_no TEXT CHECK(account_no IS NULL OR length(account_no)<=40),
  department TEXT CHECK(department IS NULL OR length(department)<=100),
  contact_name TEXT CHECK(contact_name IS NULL OR length(contact_name)<=50),
  contact_phone TEXT CHECK(contact_phone IS NULL OR length(contact_phone)<=40),
  service_address TEXT CHECK(service_address IS NULL OR length(service_address)<=200),
  default_day_count TEXT NOT NULL CHECK(default_day_count IN ('ACT/360','ACT/365','ACT/ACT','30/360')),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX unit_name ON unit(name) WHERE voided_at IS NULL;

-- 委托诉讼代理人.
CREATE TABLE agent (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16) REFERENCES unit(id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK(length(name)<=50),
  employer TEXT CHECK(employer IS NULL OR length(employer)<=100),
  title TEXT CHECK(title IS NULL OR length(title)<=50),
  phone TEXT CHECK(phone IS NULL OR length(phone)<=40),
  licence_no TEXT CHECK(licence_no IS NULL OR length(licence_no)<=40),
  power TEXT NOT NULL CHECK(power IN ('general','special')),
  power_items TEXT CHECK(power_items IS NULL OR length(power_items)<=200),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- Colleagues; slot_id names the key slot of those who have an account.
CREATE TABLE staff (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  unit_id BLOB CHECK(unit_id IS NULL OR (typeof(unit_id)='blob' AND length(unit_id)=16)) REFERENCES unit(id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK(length(name)<=50),
  role TEXT NOT NULL CHECK(role IN ('case-manager','reviewer','approver','auditor','administrator')),
  phone TEXT CHECK(phone IS NULL OR length(phone)<=40),
  slot_id TEXT CHECK(slot_id IS NULL OR length(slot_id)<=64),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_name ON staff(name);

-- One record per person or organisation in the file, found by id number first.
CREATE TABLE party (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  kind TEXT NOT NULL CHECK(kind IN ('person','organisation')),
  name TEXT NOT NULL CHECK(length(name)<=200),
  name_key TEXT NOT NULL CHECK(length(name_key)<=200),
  id_type TEXT CHECK(id_type IN ('resident-id','uscc','passport','other')),
  id_no TEXT CHECK(id_no IS NULL OR length(id_no)<=40),
  phone TEXT CHECK(phone IS NULL OR length(phone)<=60),
  sex TEXT CHECK(sex IN ('male','female')),
  birth_date TEXT CHECK(birth_date IS NULL OR (birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(birth_date) IS birth_date)),
  ethnicity TEXT CHECK(ethnicity IS NULL OR length(ethnicity)<=20),
  employer TEXT CHECK(employer IS NULL OR length(employer)<=100),
  job_title TEXT CHECK(job_title IS NULL OR length(job_title)<=50),
  domicile TEXT CHECK(domicile IS NULL OR length(domicile)<=200),
  residence TEXT CHECK(residence IS NULL OR length(residence)<=200),
  service_address TEXT CHECK(service_address IS NULL OR length(service_address)<=200),
  representative_name TEXT CHECK(representative_name IS NULL OR length(representative_name)<=50),
  representative_title TEXT CHECK(representative_title IS NULL OR length(representative_title)<=50),
  entity_type TEXT CHECK(entity_type IS NULL OR length(entity_type)<=40),
  ownership TEXT CHECK(ownership IS NULL OR length(ownership)<=40),
  status TEXT NOT NULL CHECK(status IN ('normal','dead','missing','deregistered','revoked','bankrupt')),
  status_date TEXT CHECK(status_date IS NULL OR (status_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(status_date) IS status_date)),
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

CREATE UNIQUE INDEX party_id_no ON party(id_no) WHERE id_no IS NOT NULL AND voided_at IS NULL;

CREATE INDEX party_name_key ON party(name_key);

-- 户: one per principal borrower and unit. rowno ties it to the search index.
CREATE TABLE case_file (
  rowno INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK(typeof(id)='blob' AND length(id)=16),
  case_no TEXT NOT NULL CHECK(length(case_no)<=40),
  borrower_id BLOB NOT NULL CHECK(typeof(borrower_id)='blob' AND length(borrower_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16) REFERENCES unit(id) ON DELETE RESTRICT,
  manager_id BLOB CHECK(manager_id IS NULL OR (typeof(manager_id)='blob' AND length(manager_id)=16)) REFERENCES staff(id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK(status IN ('open','closed')),
  closed_on TEXT CHECK(closed_on IS NULL OR (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(closed_on) IS closed_on)),
  note TEXT CHECK(note IS NULL OR length(note)<=2000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT;

CREATE UNIQUE INDEX case_number ON case_file(case_no);

CREATE UNIQUE INDEX case_borrower_unit ON case_file(borrower_id, unit_id) WHERE voided_at IS NULL;

-- 借款合同与借据.
CREATE TABLE loan (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  contract_name TEXT NOT NULL CHECK(length(contract_name)<=100),
  contract_no TEXT CHECK(contract_no IS NULL OR length(contract_no)<=100),
  note_no TEXT NOT NULL CHECK(length(note_no)<=60),
  lender_name TEXT CHECK(lender_name IS NULL OR length(lender_name)<=100),
  product TEXT CHECK(product IS NULL OR length(product)<=60),
  purpose TEXT CHECK(purpose IS NULL OR length(purpose)<=200),
  security_type TEXT CHECK(security_type IN ('credit','guarantee','mortgage','pledge','mortgage-and-guarantee','pledge-and-guarantee','mixed')),
  currency TEXT NOT NULL CHECK(currency IN ('CNY','USD','EUR','HKD','JPY')),
  contract_fen INTEGER NOT NULL CHECK(typeof(contract_fen)='integer' AND contract_fen>=0),
  disbursed_fen INTEGER CHECK(disbursed_fen IS NULL OR (typeof(disbursed_fen)='integer' AND disbursed_fen>=0)),
  signed_on TEXT CHECK(signed_on IS NULL OR (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(signed_on) IS signed_on)),
  signed_at TEXT CHECK(signed_at IS NULL OR length(signed_at)<=100),
  drawdown_on TEXT NOT NULL CHECK(drawdown_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(drawdown_on) IS drawdown_on),
  due_on TEXT NOT NULL CHECK(due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(due_on) IS due_on),
  extended_due_on TEXT CHECK(extended_due_on IS NULL OR (extended_due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(extended_due_on) IS extended_due_on)),
  rate_kind TEXT NOT NULL CHECK(rate_kind IN ('fixed','lpr')),
  annual_rate TEXT CHECK(annual_rate IS NULL OR (annual_rate GLOB '[0-9]*' AND annual_rate NOT GLOB '*[^0-9.]*')),
  lpr_term TEXT CHECK(lpr_term IN ('1Y','5Y')),
  lpr_points INTEGER CHECK(lpr_points BETWEEN -2000 AND 2000),
  repricing_months INTEGER CHECK(repricing_months BETWEEN 1 AND 60),
  day_count TEXT NOT NULL CHECK(day_count IN ('ACT/360','ACT/365','ACT/ACT','30/360')),
  repayment_method TEXT NOT NULL CHECK(repayment_method IN ('equal-instalment','equal-principal','bullet','monthly-interest','quarterly-interest','yearly-interest','free-schedule')),
  settlement TEXT NOT NULL CHECK(settlement IN ('monthly','monthly-anniversary','quarterly','yearly','at-maturity')),
  settlement_day INTEGER CHECK(settlement_day BETWEEN 1 AND 31),
  penalty_kind TEXT NOT NULL CHECK(penalty_kind IN ('uplift','own-rate','none')),
  penalty_uplift TEXT CHECK(penalty_uplift IS NULL OR (penalty_uplift GLOB '[0-9]*' AND penalty_uplift NOT GLOB '*[^0-9.]*')),
  penalty_rate TEXT CHECK(penalty_rate IS NULL OR (penalty_rate GLOB '[0-9]*' AND penalty_rate NOT GLOB '*[^0-9.]*')),
  compound_on TEXT NOT NULL CHECK(compound_on IN ('none','interest','interest-and-penalty')),
  compound_rate_in_term TEXT NOT NULL CHECK(compound_rate_in_term IN ('contract','penalty')),
  due_day_rate TEXT NOT NULL CHECK(due_day_rate IN ('penalty','contract')),
  allocation_order TEXT NOT NULL CHECK(allocation_order IN ('costs-interest-principal','principal-first','interest-first-penalty-last')),
  accelerated_on TEXT CHECK(accelerated_on IS NULL OR (accelerated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(accelerated_on) IS accelerated_on)),
  acceleration_notice_no TEXT CHECK(acceleration_notice_no IS NULL OR length(acceleration_notice_no)<=60),
  acceleration_notice_on TEXT CHECK(acceleration_notice_on IS NULL OR (acceleration_notice_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(acceleration_notice_on) IS acceleration_notice_on)),
  acceleration_arrived_on TEXT CHECK(acceleration_arrived_on IS NULL OR (acceleration_arrived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(acceleration_arrived_on) IS acceleration_arrived_on)),
  acceleration_ground TEXT CHECK(acceleration_ground IS NULL OR length(acceleration_ground)<=300),
  rate_clause TEXT CHECK(rate_clause IS NULL OR length(rate_clause)<=40),
  overdue_clause TEXT CHECK(overdue_clause IS NULL OR length(overdue_clause)<=40),
  compound_clause TEXT CHECK(compound_clause IS NULL OR length(compound_clause)<=40),
  penalty_clause TEXT CHECK(penalty_clause IS NULL OR length(penalty_clause)<=40),
  acceleration_clause TEXT CHECK(acceleration_clause IS NULL OR length(acceleration_clause)<=40),
  breach_clause TEXT CHECK(breach_clause IS NULL OR length(breach_clause)<=40),
  fee_clause TEXT CHECK(fee_clause IS NULL OR length(fee_clause)<=40),
  service_clause TEXT CHECK(service_clause IS NULL OR length(service_clause)<=40),
  jurisdiction_clause TEXT CHECK(jurisdiction_clause IS NULL OR length(jurisdiction_clause)<=40),
  jurisdiction_text TEXT CHECK(jurisdiction_text IS NULL OR length(jurisdiction_text)<=500),
  arbitration_agreed INTEGER CHECK(arbitration_agreed IN (0,1)),
  risk_class TEXT CHECK(risk_class IN ('normal','special-mention','substandard','doubtful','loss')),
  last_demand_on TEXT CHECK(last_demand_on IS NULL OR (last_demand_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(last_demand_on) IS last_demand_on)),
  recorded_limitation_on TEXT CHECK(recorded_limitation_on IS NULL OR (recorded_limitation_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(recorded_limitation_on) IS recorded_limitation_on)),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(due_on>=drawdown_on)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX loan_note_no ON loan(note_no) WHERE voided_at IS NULL;

CREATE INDEX loan_case ON loan(case_id);

-- Ledger: append-only; wrong entries are reversed, an undone import voids.
CREATE TABLE ledger_entry (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('opening-balance','drawdown','repayment','rate-change','cost','reversal')),
  value_date TEXT NOT NULL CHECK(value_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(value_date) IS value_date),
  amount_fen INTEGER CHECK(amount_fen IS NULL OR (typeof(amount_fen)='integer' AND amount_fen>=0)),
  principal_fen INTEGER CHECK(principal_fen IS NULL OR (typeof(principal_fen)='integer' AND principal_fen>=0)),
  interest_fen INTEGER CHECK(interest_fen IS NULL OR (typeof(interest_fen)='integer' AND interest_fen>=0)),
  penalty_fen INTEGER CHECK(penalty_fen IS NULL OR (typeof(penalty_fen)='integer' AND penalty_fen>=0)),
  compound_fen INTEGER CHECK(compound_fen IS NULL OR (typeof(compound_fen)='integer' AND compound_fen>=0)),
  undivided_interest_fen INTEGER CHECK(undivided_interest_fen IS NULL OR (typeof(undivided_interest_fen)='integer' AND undivided_interest_fen>=0)),
  cost_fen INTEGER CHECK(cost_fen IS NULL OR (typeof(cost_fen)='integer' AND cost_fen>=0)),
  annual_rate TEXT CHECK(annual_rate IS NULL OR (annual_rate GLOB '[0-9]*' AND annual_rate NOT GLOB '*[^0-9.]*')),
  payer TEXT CHECK(payer IN ('borrower','guarantor','court','other')),
  certified_by TEXT CHECK(certified_by IS NULL OR length(certified_by)<=100),
  interest_paid_to TEXT CHECK(interest_paid_to IS NULL OR (interest_paid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(interest_paid_to) IS interest_paid_to)),
  cost_id BLOB CHECK(cost_id IS NULL OR (typeof(cost_id)='blob' AND length(cost_id)=16)),
  reverses_id BLOB CHECK(reverses_id IS NULL OR (typeof(reverses_id)='blob' AND length(reverses_id)=16)) REFERENCES ledger_entry(id) ON DELETE RESTRICT,
  reason TEXT CHECK(reason IS NULL OR length(reason)<=300),
  memo TEXT CHECK(memo IS NULL OR length(memo)<=200),
  content_hash TEXT CHECK(content_hash IS NULL OR length(content_hash)<=64),
  occurrence INTEGER CHECK(occurrence BETWEEN 1 AND 10000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((kind='reversal')=(reverses_id IS NOT NULL)),
  CHECK(kind NOT IN ('drawdown','repayment','cost') OR amount_fen>0),
  CHECK(kind<>'opening-balance' OR principal_fen IS NOT NULL),
  CHECK(kind<>'rate-change' OR annual_rate IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX ledger_entry_loan ON ledger_entry(loan_id, sequence);

CREATE INDEX ledger_entry_case ON ledger_entry(case_id, value_date);

CREATE INDEX ledger_entry_content ON ledger_entry(loan_id, content_hash, occurrence) WHERE content_hash IS NOT NULL;

CREATE UNIQUE INDEX ledger_entry_reversal ON ledger_entry(reverses_id) WHERE reverses_id IS NOT NULL AND voided_at IS NULL;

CREATE TRIGGER ledger_entry_is_append_only BEFORE UPDATE ON ledger_entry
WHEN NOT (OLD.id IS NEW.id AND OLD.loan_id IS NEW.loan_id AND OLD.case_id IS NEW.case_id AND OLD.sequence IS NEW.sequence AND OLD.kind IS NEW.kind
  AND OLD.value_date IS NEW.value_date AND OLD.amount_fen IS NEW.amount_fen AND OLD.principal_fen IS NEW.principal_fen
  AND OLD.interest_fen IS NEW.interest_fen AND OLD.penalty_fen IS NEW.penalty_fen AND OLD.compound_fen IS NEW.compound_fen
  AND OLD.undivided_interest_fen IS NEW.undivided_interest_fen AND OLD.cost_fen IS NEW.cost_fen AND OLD.annual_rate IS NEW.annual_rate
  AND OLD.payer IS NEW.payer AND OLD.certified_by IS NEW.certified_by AND OLD.interest_paid_to IS NEW.interest_paid_to
  AND OLD.cost_id IS NEW.cost_id AND OLD.reverses_id IS NEW.reverses_id AND OLD.reason IS NEW.reason AND OLD.memo IS NEW.memo
  AND OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;

CREATE TRIGGER ledger_entry_is_never_deleted BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;

-- 保证.
CREATE TABLE guarantee (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  guarantor_id BLOB NOT NULL CHECK(typeof(guarantor_id)='blob' AND length(guarantor_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  mode TEXT NOT NULL CHECK(mode IN ('joint','general','unknown')),
  contract_name TEXT CHECK(contract_name IS NULL OR length(contract_name)<=100),
  contract_no TEXT CHECK(contract_no IS NULL OR length(contract_no)<=100),
  signed_on TEXT CHECK(signed_on IS NULL OR (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(signed_on) IS signed_on)),
  is_maximum INTEGER NOT NULL CHECK(is_maximum IN (0,1)),
  fixed_on TEXT CHECK(fixed_on IS NULL OR (fixed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(fixed_on) IS fixed_on)),
  cap_fen INTEGER CHECK(cap_fen IS NULL OR (typeof(cap_fen)='integer' AND cap_fen>=0)),
  scope TEXT CHECK(scope IS NULL OR length(scope)<=500),
  period_text TEXT CHECK(period_text IS NULL OR length(period_text)<=200),
  period_from TEXT CHECK(period_from IS NULL OR (period_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(period_from) IS period_from)),
  period_to TEXT CHECK(period_to IS NULL OR (period_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(period_to) IS period_to)),
  is_letter INTEGER NOT NULL CHECK(is_letter IN (0,1)),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX guarantee_case ON guarantee(case_id);

CREATE INDEX guarantee_guarantor ON guarantee(guarantor_id);

-- Which loans a guarantee secures.
CREATE TABLE guarantee_loan (
  guarantee_id BLOB NOT NULL CHECK(typeof(guarantee_id)='blob' AND length(guarantee_id)=16) REFERENCES guarantee(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  PRIMARY KEY (guarantee_id, loan_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX guarantee_loan_loan ON guarantee_loan(loan_id);

-- One record per thing or right.
CREATE TABLE asset (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  kind TEXT NOT NULL CHECK(kind IN ('house','land','vehicle','equipment','inventory','receivable','equity','deposit','intellectual-property','other')),
  description TEXT NOT NULL CHECK(length(description)<=300),
  owner_id BLOB CHECK(owner_id IS NULL OR (typeof(owner_id)='blob' AND length(owner_id)=16)) REFERENCES party(id) ON DELETE RESTRICT,
  location TEXT CHECK(location IS NULL OR length(location)<=200),
  certificate_no TEXT CHECK(certificate_no IS NULL OR length(certificate_no)<=100),
  area TEXT CHECK(area IS NULL OR length(area)<=40),
  bank_name TEXT CHECK(bank_name IS NULL OR length(bank_name)<=100),
  share TEXT CHECK(share IS NULL OR length(share)<=40),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX asset_certificate ON asset(certificate_no) WHERE certificate_no IS NOT NULL;

-- 抵押、质押.
CREATE TABLE collateral (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('mortgage','pledge')),
  contract_name TEXT CHECK(contract_name IS NULL OR length(contract_name)<=100),
  contract_no TEXT CHECK(contract_no IS NULL OR length(contract_no)<=100),
  signed_on TEXT CHECK(signed_on IS NULL OR (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(signed_on) IS signed_on)),
  is_maximum INTEGER NOT NULL CHECK(is_maximum IN (0,1)),
  fixed_on TEXT CHECK(fixed_on IS NULL OR (fixed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(fixed_on) IS fixed_on)),
  cap_fen INTEGER CHECK(cap_fen IS NULL OR (typeof(cap_fen)='integer' AND cap_fen>=0)),
  rank INTEGER CHECK(rank BETWEEN 1 AND 20),
  registration TEXT NOT NULL CHECK(registration IN ('registered','notice','none','unknown')),
  registration_no TEXT CHECK(registration_no IS NULL OR length(registration_no)<=100),
  registered_on TEXT CHECK(registered_on IS NULL OR (registered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(registered_on) IS registered_on)),
  value_fen INTEGER CHECK(value_fen IS NULL OR (typeof(value_fen)='integer' AND value_fen>=0)),
  valued_on TEXT CHECK(valued_on IS NULL OR (valued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valued_on) IS valued_on)),
  occupant TEXT CHECK(occupant IS NULL OR length(occupant)<=100),
  lease TEXT CHECK(lease IS NULL OR length(lease)<=300),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX collateral_case ON collateral(case_id);

CREATE INDEX collateral_asset ON collateral(asset_id);

-- Which loans a collateral secures.
CREATE TABLE collateral_loan (
  collateral_id BLOB NOT NULL CHECK(typeof(collateral_id)='blob' AND length(collateral_id)=16) REFERENCES collateral(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  PRIMARY KEY (collateral_id, loan_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX collateral_loan_loan ON collateral_loan(loan_id);

-- 财产线索.
CREATE TABLE property_clue (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  source TEXT CHECK(source IS NULL OR length(source)<=100),
  estimate_fen INTEGER CHECK(estimate_fen IS NULL OR (typeof(estimate_fen)='integer' AND estimate_fen>=0)),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX property_clue_case ON property_clue(case_id);

-- 诉讼、仲裁、执行程序.
CREATE TABLE proceeding (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('pre-suit-mediation','payment-order','security-interest','first-instance','second-instance','retrial','arbitration','notarised-enforcement','enforcement','resumed-enforcement','bankruptcy')),
  ledger_no TEXT CHECK(ledger_no IS NULL OR length(ledger_no)<=60),
  parent_id BLOB CHECK(parent_id IS NULL OR (typeof(parent_id)='blob' AND length(parent_id)=16)) REFERENCES proceeding(id) ON DELETE RESTRICT,
  court TEXT CHECK(court IS NULL OR length(court)<=100),
  division TEXT CHECK(division IS NULL OR length(division)<=60),
  judge TEXT CHECK(judge IS NULL OR length(judge)<=50),
  clerk TEXT CHECK(clerk IS NULL OR length(clerk)<=50),
  court_phone TEXT CHECK(court_phone IS NULL OR length(court_phone)<=60),
  case_no TEXT CHECK(case_no IS NULL OR length(case_no)<=60),
  filed_on TEXT CHECK(filed_on IS NULL OR (filed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(filed_on) IS filed_on)),
  docketed_on TEXT CHECK(docketed_on IS NULL OR (docketed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(docketed_on) IS docketed_on)),
  served_on TEXT CHECK(served_on IS NULL OR (served_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(served_on) IS served_on)),
  hearing_on TEXT CHECK(hearing_on IS NULL OR (hearing_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(hearing_on) IS hearing_on)),
  claim_fen INTEGER CHECK(claim_fen IS NULL OR (typeof(claim_fen)='integer' AND claim_fen>=0)),
  status TEXT NOT NULL CHECK(status IN ('preparing','docketed','judged','effective','in-enforcement','suspended','terminated-round','completed','withdrawn')),
  status_text TEXT CHECK(status_text IS NULL OR length(status_text)<=60),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX proceeding_case ON proceeding(case_id);

CREATE UNIQUE INDEX proceeding_ledger_no ON proceeding(ledger_no, kind) WHERE ledger_no IS NOT NULL AND voided_at IS NULL;

CREATE INDEX proceeding_case_no ON proceeding(case_no) WHERE case_no IS NOT NULL;

-- Which loans a proceeding claims.
CREATE TABLE proceeding_loan (
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  PRIMARY KEY (proceeding_id, loan_id)
) STRICT, WITHOUT ROWID;

-- What a party is in a proceeding.
CREATE TABLE proceeding_party (
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  party_id BLOB NOT NULL CHECK(typeof(party_id)='blob' AND length(party_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  side TEXT NOT NULL CHECK(side IN ('plaintiff','defendant','third-party')),
  role TEXT NOT NULL CHECK(role IN ('borrower','co-borrower','guarantor','mortgagor','pledgor','spouse','shareholder','other')),
  PRIMARY KEY (proceeding_id, party_id, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX proceeding_party_party ON proceeding_party(party_id);

-- 裁判文书主文.
CREATE TABLE judgment (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  document_no TEXT CHECK(document_no IS NULL OR length(document_no)<=60),
  judged_on TEXT NOT NULL CHECK(judged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(judged_on) IS judged_on),
  served_on TEXT CHECK(served_on IS NULL OR (served_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(served_on) IS served_on)),
  effective_on TEXT CHECK(effective_on IS NULL OR (effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(effective_on) IS effective_on)),
  perform_by TEXT CHECK(perform_by IS NULL OR (perform_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(perform_by) IS perform_by)),
  principal_fen INTEGER CHECK(principal_fen IS NULL OR (typeof(principal_fen)='integer' AND principal_fen>=0)),
  interest_fen INTEGER CHECK(interest_fen IS NULL OR (typeof(interest_fen)='integer' AND interest_fen>=0)),
  costs_fen INTEGER CHECK(costs_fen IS NULL OR (typeof(costs_fen)='integer' AND costs_fen>=0)),
  terms TEXT CHECK(terms IS NULL OR length(terms)<=4000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX judgment_case ON judgment(case_id);

CREATE INDEX judgment_proceeding ON judgment(proceeding_id);

-- 执行情况.
CREATE TABLE enforcement (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  applied_on TEXT CHECK(applied_on IS NULL OR (applied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(applied_on) IS applied_on)),
  terminated_round_on TEXT CHECK(terminated_round_on IS NULL OR (terminated_round_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(terminated_round_on) IS terminated_round_on)),
  resumed_on TEXT CHECK(resumed_on IS NULL OR (resumed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(resumed_on) IS resumed_on)),
  dishonest_listed_on TEXT CHECK(dishonest_listed_on IS NULL OR (dishonest_listed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(dishonest_listed_on) IS dishonest_listed_on)),
  restricted_on TEXT CHECK(restricted_on IS NULL OR (restricted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(restricted_on) IS restricted_on)),
  settlement_reached INTEGER CHECK(settlement_reached IN (0,1)),
  collected_fen INTEGER CHECK(collected_fen IS NULL OR (typeof(collected_fen)='integer' AND collected_fen>=0)),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX enforcement_proceeding ON enforcement(proceeding_id) WHERE voided_at IS NULL;

CREATE INDEX enforcement_case ON enforcement(case_id);

-- 费用: what the bank paid and who bears it.
CREATE TABLE cost (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB CHECK(proceeding_id IS NULL OR (typeof(proceeding_id)='blob' AND length(proceeding_id)=16)) REFERENCES proceeding(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('acceptance-fee','preservation-fee','enforcement-fee','notice-fee','attorney-fee','appraisal-fee','auction-fee','notary-fee','other')),
  amount_fen INTEGER NOT NULL CHECK(typeof(amount_fen)='integer' AND amount_fen>=0),
  paid_on TEXT CHECK(paid_on IS NULL OR (paid_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(paid_on) IS paid_on)),
  bearer TEXT NOT NULL CHECK(bearer IN ('defendant','plaintiff','shared','undetermined')),
  contract_no TEXT CHECK(contract_no IS NULL OR length(contract_no)<=60),
  invoice_no TEXT CHECK(invoice_no IS NULL OR length(invoice_no)<=60),
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

CREATE INDEX cost_case ON cost(case_id);

-- 保全裁定.
CREATE TABLE preservation_order (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB CHECK(proceeding_id IS NULL OR (typeof(proceeding_id)='blob' AND length(proceeding_id)=16)) REFERENCES proceeding(id) ON DELETE RESTRICT,
  stage TEXT NOT NULL CHECK(stage IN ('pre-suit','litigation','pre-enforcement','enforcement')),
  court TEXT CHECK(court IS NULL OR length(court)<=100),
  ruling_no TEXT CHECK(ruling_no IS NULL OR length(ruling_no)<=60),
  ruled_on TEXT CHECK(ruled_on IS NULL OR (ruled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ruled_on) IS ruled_on)),
  notice_no TEXT CHECK(notice_no IS NULL OR length(notice_no)<=60),
  judge TEXT CHECK(judge IS NULL OR length(judge)<=50),
  amount_fen INTEGER CHECK(amount_fen IS NULL OR (typeof(amount_fen)='integer' AND amount_fen>=0)),
  security TEXT CHECK(security IN ('none','cash','property','insurer-letter','bank-letter','guarantor')),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX preservation_order_case ON preservation_order(case_id);

-- One property under one measure.
CREATE TABLE preservation_item (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  order_id BLOB NOT NULL CHECK(typeof(order_id)='blob' AND length(order_id)=16) REFERENCES preservation_order(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  measure TEXT NOT NULL CHECK(measure IN ('seal','distrain','freeze')),
  rank TEXT NOT NULL CHECK(rank IN ('first','waiting')),
  waiting_no INTEGER CHECK(waiting_no BETWEEN 1 AND 99),
  status TEXT NOT NULL CHECK(status IN ('in-force','released','lapsed','disposed')),
  value_fen INTEGER CHECK(value_fen IS NULL OR (typeof(value_fen)='integer' AND value_fen>=0)),
  released_on TEXT CHECK(released_on IS NULL OR (released_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(released_on) IS released_on)),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX preservation_item_order ON preservation_item(order_id);

CREATE INDEX preservation_item_case ON preservation_item(case_id);

-- A written term of an item; terms may overlap, the running end is the latest.
CREATE TABLE preservation_period (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  item_id BLOB NOT NULL CHECK(typeof(item_id)='blob' AND length(item_id)=16) REFERENCES preservation_item(id) ON DELETE RESTRICT,
  starts_on TEXT NOT NULL CHECK(starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(starts_on) IS starts_on),
  ends_on TEXT NOT NULL CHECK(ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ends_on) IS ends_on),
  source TEXT NOT NULL CHECK(source IN ('notice','ruling','renewal','ledger')),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=60),
  applied_on TEXT CHECK(applied_on IS NULL OR (applied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(applied_on) IS applied_on)),
  note TEXT CHECK(note IS NULL OR length(note)<=300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(ends_on>=starts_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX preservation_period_item ON preservation_period(item_id, ends_on);

-- 文书: each export with the data it was made from.
CREATE TABLE document (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  form TEXT NOT NULL CHECK(length(form)<=60),
  title TEXT NOT NULL CHECK(length(title)<=100),
  as_of TEXT NOT NULL CHECK(as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(as_of) IS as_of),
  edition INTEGER NOT NULL CHECK(edition>=1),
  file_name TEXT NOT NULL CHECK(length(file_name)<=200),
  file_hash TEXT NOT NULL CHECK(length(file_hash)=64),
  snapshot_json TEXT NOT NULL,
  snapshot_hash TEXT NOT NULL CHECK(length(snapshot_hash)=64),
  status TEXT NOT NULL CHECK(status IN ('draft','approved','sent','served','returned')),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX document_case ON document(case_id);

-- The very bytes that were exported.
CREATE TABLE document_file (
  document_id BLOB PRIMARY KEY NOT NULL REFERENCES document(id) ON DELETE RESTRICT,
  bytes BLOB NOT NULL CHECK(length(bytes)<=20971520)
) STRICT, WITHOUT ROWID;

-- A person's own view of a list.
CREATE TABLE saved_view (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  staff_id BLOB NOT NULL CHECK(typeof(staff_id)='blob' AND length(staff_id)=16) REFERENCES staff(id) ON DELETE RESTRICT,
  page TEXT NOT NULL CHECK(length(page)<=40),
  name TEXT NOT NULL CHECK(length(name)<=40),
  definition TEXT NOT NULL CHECK(length(definition)<=8000),
  position INTEGER NOT NULL,
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- Window state, columns, drafts: remembered per person, not part of the record.
CREATE TABLE preference (
  staff_id BLOB NOT NULL CHECK(typeof(staff_id)='blob' AND length(staff_id)=16),
  key TEXT NOT NULL CHECK(length(key)<=80),
  value_json TEXT NOT NULL CHECK(length(value_json)<=20000),
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (staff_id, key)
) STRICT, WITHOUT ROWID;

-- Audit log: one entry a command, chained by hash.
CREATE TABLE audit_entry (
  sequence INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK(length(id)=16),
  at INTEGER NOT NULL,
  staff_id BLOB NOT NULL CHECK(typeof(staff_id)='blob' AND length(staff_id)=16),
  command TEXT NOT NULL CHECK(length(command)<=80),
  command_id BLOB CHECK(command_id IS NULL OR (typeof(command_id)='blob' AND length(command_id)=16)),
  case_id BLOB CHECK(case_id IS NULL OR (typeof(case_id)='blob' AND length(case_id)=16)),
  summary TEXT NOT NULL CHECK(length(summary)<=500),
  changes_json TEXT NOT NULL,
  previous_hash TEXT NOT NULL CHECK(length(previous_hash)=64),
  hash TEXT NOT NULL CHECK(length(hash)=64)
) STRICT;

CREATE INDEX audit_case ON audit_entry(case_id, sequence) WHERE case_id IS NOT NULL;

-- An import names no case: the log of a case finds its entries by when its runs were committed or undone.
CREATE INDEX audit_import ON audit_entry(at) WHERE command IN ('imports.commit', 'imports.undo');

CREATE TRIGGER audit_entry_refuses_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;

CREATE TRIGGER audit_entry_refuses_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;

-- Answers by command id: a repeat answers the same and changes nothing.
CREATE TABLE command_result (
  command_id BLOB PRIMARY KEY NOT NULL CHECK(length(command_id)=16),
  name TEXT NOT NULL CHECK(length(name)<=80),
  result_json TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Position of a loan at its last entry or certified day: a projection of the ledger rule, rebuilt after each change.
CREATE TABLE loan_position (
  loan_id BLOB PRIMARY KEY NOT NULL REFERENCES loan(id) ON DELETE RESTRICT,
  case_id BLOB NOT NULL REFERENCES case_file(id) ON DELETE RESTRICT,
  computed_on TEXT CHECK(computed_on IS NULL OR (computed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(computed_on) IS computed_on)),
  principal_fen INTEGER NOT NULL CHECK(typeof(principal_fen)='integer' AND principal_fen>=0),
  interest_fen INTEGER NOT NULL CHECK(typeof(interest_fen)='integer' AND interest_fen>=0),
  penalty_fen INTEGER NOT NULL CHECK(typeof(penalty_fen)='integer' AND penalty_fen>=0),
  compound_fen INTEGER NOT NULL CHECK(typeof(compound_fen)='integer' AND compound_fen>=0),
  undivided_interest_fen INTEGER NOT NULL CHECK(typeof(undivided_interest_fen)='integer' AND undivided_interest_fen>=0),
  cost_fen INTEGER NOT NULL CHECK(typeof(cost_fen)='integer' AND cost_fen>=0)
) STRICT, WITHOUT ROWID;

CREATE INDEX loan_position_case ON loan_position(case_id);

-- Projection for the case list: rebuilt from the records of a case after each change; never typed.
CREATE TABLE case_summary (
  rowno INTEGER PRIMARY KEY,
  case_id BLOB NOT NULL UNIQUE REFERENCES case_file(id) ON DELETE RESTRICT,
  case_no TEXT NOT NULL CHECK(length(case_no)<=40),
  borrower_name TEXT NOT NULL CHECK(length(borrower_name)<=200),
  borrower_sort TEXT NOT NULL CHECK(length(borrower_sort)<=400),
  borrower_kind TEXT NOT NULL,
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  unit_name TEXT NOT NULL CHECK(length(unit_name)<=100),
  manager_id BLOB CHECK(manager_id IS NULL OR (typeof(manager_id)='blob' AND length(manager_id)=16)),
  manager_name TEXT CHECK(manager_name IS NULL OR length(manager_name)<=50),
  status TEXT NOT NULL,
  stage TEXT NOT NULL,
  risk_class TEXT,
  security_type TEXT,
  loan_count INTEGER NOT NULL,
  contract_fen INTEGER NOT NULL CHECK(typeof(contract_fen)='integer' AND contract_fen>=0),
  principal_fen INTEGER NOT NULL CHECK(typeof(principal_fen)='integer' AND principal_fen>=0),
  interest_fen INTEGER NOT NULL CHECK(typeof(interest_fen)='integer' AND interest_fen>=0),
  balance_on TEXT CHECK(balance_on IS NULL OR (balance_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(balance_on) IS balance_on)),
  earliest_due_on TEXT CHECK(earliest_due_on IS NULL OR (earliest_due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(earliest_due_on) IS earliest_due_on)),
  last_demand_on TEXT CHECK(last_demand_on IS NULL OR (last_demand_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(last_demand_on) IS last_demand_on)),
  next_expiry_on TEXT CHECK(next_expiry_on IS NULL OR (next_expiry_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(next_expiry_on) IS next_expiry_on)),
  order_count INTEGER NOT NULL,
  note_nos TEXT NOT NULL CHECK(length(note_nos)<=2000),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX case_summary_borrower_sort ON case_summary(borrower_sort, rowno, status);

CREATE INDEX case_summary_principal_fen ON case_summary(principal_fen, rowno, status);

CREATE INDEX case_summary_interest_fen ON case_summary(interest_fen, rowno, status);

CREATE INDEX case_summary_earliest_due_on ON case_summary(earliest_due_on, rowno, status);

CREATE INDEX case_summary_next_expiry_on ON case_summary(next_expiry_on, rowno, status);

CREATE INDEX case_summary_last_demand_on ON case_summary(last_demand_on, rowno, status);

CREATE INDEX case_summary_updated_at ON case_summary(updated_at, rowno, status);

CREATE INDEX case_summary_unit_id ON case_summary(unit_id, status, principal_fen);

CREATE INDEX case_summary_manager_id ON case_summary(manager_id, status, principal_fen);

CREATE INDEX case_summary_stage ON case_summary(stage, status, principal_fen);

CREATE INDEX case_summary_risk_class ON case_summary(risk_class, status, principal_fen);

-- Cases whose line, positions and search terms are still to be built: noted by the command that changed many, emptied after it.
CREATE TABLE case_line_due (
  case_id BLOB PRIMARY KEY NOT NULL REFERENCES case_file(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- Search terms of a case: suffixes of names, pinyin, numbers, so that any part is found as a prefix. rowid = case_file.rowno.
CREATE VIRTUAL TABLE case_search USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0", prefix='1 2 3');
