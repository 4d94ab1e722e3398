-- Ledger facts that the rules compute from: corrections, misuse, stop of interest and judgments as entries; repayment
-- schedules in versions; extensions with each guarantor's consent; supplements; the finer terms of a contract.

-- The entries again, with the new kinds: SQLite cannot widen a CHECK. Sums of a correction carry a sign.
CREATE TABLE ledger_entry_wide (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('opening-balance','drawdown','repayment','rate-change','cost','correction','misuse','interest-stop','judgment','reversal')),
  value_date TEXT NOT NULL CHECK(value_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(value_date) IS value_date),
  amount_fen INTEGER CHECK(amount_fen IS NULL OR (typeof(amount_fen)='integer' AND amount_fen>=0)),
  principal_fen INTEGER CHECK(principal_fen IS NULL OR (typeof(principal_fen)='integer' AND (principal_fen>=0 OR kind='correction'))),
  interest_fen INTEGER CHECK(interest_fen IS NULL OR (typeof(interest_fen)='integer' AND (interest_fen>=0 OR kind='correction'))),
  penalty_fen INTEGER CHECK(penalty_fen IS NULL OR (typeof(penalty_fen)='integer' AND (penalty_fen>=0 OR kind='correction'))),
  compound_fen INTEGER CHECK(compound_fen IS NULL OR (typeof(compound_fen)='integer' AND (compound_fen>=0 OR kind='correction'))),
  undivided_interest_fen INTEGER CHECK(undivided_interest_fen IS NULL OR (typeof(undivided_interest_fen)='integer' AND (undivided_interest_fen>=0 OR kind='correction'))),
  cost_fen INTEGER CHECK(cost_fen IS NULL OR (typeof(cost_fen)='integer' AND (cost_fen>=0 OR kind='correction'))),
  annual_rate TEXT CHECK(annual_rate IS NULL OR (annual_rate GLOB '[0-9]*' AND annual_rate NOT GLOB '*[^0-9.]*')),
  payer TEXT CHECK(payer IN ('borrower','guarantor','court','other')),
  certified_by TEXT CHECK(certified_by IS NULL OR length(certified_by)<=100),
  interest_paid_to TEXT CHECK(interest_paid_to IS NULL OR (interest_paid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(interest_paid_to) IS interest_paid_to)),
  oldest_due_on TEXT CHECK(oldest_due_on IS NULL OR (oldest_due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(oldest_due_on) IS oldest_due_on)),
  until_on TEXT CHECK(until_on IS NULL OR (until_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(until_on) IS until_on)),
  penalty_kind TEXT CHECK(penalty_kind IN ('uplift','own-rate','none')),
  penalty_uplift TEXT CHECK(penalty_uplift IS NULL OR (penalty_uplift GLOB '[0-9]*' AND penalty_uplift NOT GLOB '*[^0-9.]*')),
  penalty_rate TEXT CHECK(penalty_rate IS NULL OR (penalty_rate GLOB '[0-9]*' AND penalty_rate NOT GLOB '*[^0-9.]*')),
  allocation_order TEXT CHECK(allocation_order IN ('costs-interest-principal','principal-first','interest-first-penalty-last')),
  includes_acceptance_day INTEGER CHECK(includes_acceptance_day IN (0,1)),
  judgment_id BLOB CHECK(judgment_id IS NULL OR (typeof(judgment_id)='blob' AND length(judgment_id)=16)) REFERENCES judgment(id) ON DELETE RESTRICT,
  interest_after TEXT CHECK(interest_after IN ('contract','rate','none')),
  day_count TEXT CHECK(day_count IN ('ACT/360','ACT/365','ACT/ACT','30/360')),
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
  CHECK(kind NOT IN ('opening-balance','judgment') OR principal_fen IS NOT NULL),
  CHECK(kind<>'rate-change' OR annual_rate IS NOT NULL),
  CHECK(kind<>'correction' OR reason IS NOT NULL),
  CHECK((kind='judgment')=(interest_after IS NOT NULL)),
  CHECK(interest_after IS NULL OR (interest_after='rate')=(annual_rate IS NOT NULL AND day_count IS NOT NULL)),
  CHECK(until_on IS NULL OR until_on>value_date),
  CHECK(oldest_due_on IS NULL OR oldest_due_on<=value_date)
) STRICT, WITHOUT ROWID;

INSERT INTO ledger_entry_wide (
  id, loan_id, case_id, sequence, kind, value_date, amount_fen, principal_fen, interest_fen, penalty_fen, compound_fen, undivided_interest_fen, cost_fen,
  annual_rate, payer, certified_by, interest_paid_to, cost_id, reverses_id, reason, memo, content_hash, occurrence,
  version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
SELECT
  id, loan_id, case_id, sequence, kind, value_date, amount_fen, principal_fen, interest_fen, penalty_fen, compound_fen, undivided_interest_fen, cost_fen,
  annual_rate, payer, certified_by, interest_paid_to, cost_id, reverses_id, reason, memo, content_hash, occurrence,
  version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id
FROM ledger_entry;

DROP TABLE ledger_entry;

ALTER TABLE ledger_entry_wide RENAME TO ledger_entry;

CREATE UNIQUE INDEX ledger_entry_loan ON ledger_entry(loan_id, sequence);

CREATE INDEX ledger_entry_case ON ledger_entry(case_id, value_date);

CREATE INDEX ledger_entry_content ON ledger_entry(loan_id, content_hash, occurrence) WHERE content_hash IS NOT NULL;

CREATE UNIQUE INDEX ledger_entry_reversal ON ledger_entry(reverses_id) WHERE reverses_id IS NOT NULL AND voided_at IS NULL;

CREATE INDEX ledger_entry_judgment ON ledger_entry(judgment_id) WHERE judgment_id IS NOT NULL;

CREATE TRIGGER ledger_entry_is_append_only BEFORE UPDATE ON ledger_entry
WHEN NOT (OLD.id IS NEW.id AND OLD.loan_id IS NEW.loan_id AND OLD.case_id IS NEW.case_id AND OLD.sequence IS NEW.sequence AND
  OLD.kind IS NEW.kind AND OLD.value_date IS NEW.value_date AND OLD.amount_fen IS NEW.amount_fen AND
  OLD.principal_fen IS NEW.principal_fen AND OLD.interest_fen IS NEW.interest_fen AND OLD.penalty_fen IS NEW.penalty_fen AND
  OLD.compound_fen IS NEW.compound_fen AND OLD.undivided_interest_fen IS NEW.undivided_interest_fen AND OLD.cost_fen IS NEW.cost_fen AND
  OLD.annual_rate IS NEW.annual_rate AND OLD.payer IS NEW.payer AND OLD.certified_by IS NEW.certified_by AND
  OLD.interest_paid_to IS NEW.interest_paid_to AND OLD.oldest_due_on IS NEW.oldest_due_on AND OLD.until_on IS NEW.until_on AND
  OLD.penalty_kind IS NEW.penalty_kind AND OLD.penalty_uplift IS NEW.penalty_uplift AND OLD.penalty_rate IS NEW.penalty_rate AND
  OLD.allocation_order IS NEW.allocation_order AND OLD.includes_acceptance_day IS NEW.includes_acceptance_day AND
  OLD.judgment_id IS NEW.judgment_id AND OLD.interest_after IS NEW.interest_after AND OLD.day_count IS NEW.day_count AND
  OLD.cost_id IS NEW.cost_id AND OLD.reverses_id IS NEW.reverses_id AND OLD.reason IS NEW.reason AND OLD.memo IS NEW.memo AND OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;

CREATE TRIGGER ledger_entry_is_never_deleted BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;

-- 展期. `content_hash` is that of the consents, so that a change of them is a change of the record.
CREATE TABLE loan_extension (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  agreement_no TEXT CHECK(agreement_no IS NULL OR length(agreement_no)<=60),
  signed_on TEXT CHECK(signed_on IS NULL OR (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(signed_on) IS signed_on)),
  old_due_on TEXT NOT NULL CHECK(old_due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(old_due_on) IS old_due_on),
  new_due_on TEXT NOT NULL CHECK(new_due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(new_due_on) IS new_due_on),
  annual_rate TEXT CHECK(annual_rate IS NULL OR (annual_rate GLOB '[0-9]*' AND annual_rate NOT GLOB '*[^0-9.]*')),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  content_hash TEXT CHECK(content_hash IS NULL OR length(content_hash)=64),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(new_due_on>old_due_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX loan_extension_case ON loan_extension(case_id);

CREATE INDEX loan_extension_loan ON loan_extension(loan_id, new_due_on);

-- Whether a guarantor agreed in writing to an extension; a guarantee without a row was not asked yet.
CREATE TABLE extension_consent (
  extension_id BLOB NOT NULL CHECK(typeof(extension_id)='blob' AND length(extension_id)=16) REFERENCES loan_extension(id) ON DELETE RESTRICT,
  guarantee_id BLOB NOT NULL CHECK(typeof(guarantee_id)='blob' AND length(guarantee_id)=16) REFERENCES guarantee(id) ON DELETE RESTRICT,
  consent TEXT NOT NULL CHECK(consent IN ('given','refused','unknown')),
  consented_on TEXT CHECK(consented_on IS NULL OR (consented_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(consented_on) IS consented_on)),
  PRIMARY KEY(extension_id, guarantee_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX extension_consent_guarantee ON extension_consent(guarantee_id);

-- 补充协议 and other papers that change the contract.
CREATE TABLE loan_supplement (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  agreement_no TEXT CHECK(agreement_no IS NULL OR length(agreement_no)<=60),
  signed_on TEXT CHECK(signed_on IS NULL OR (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(signed_on) IS signed_on)),
  effective_on TEXT NOT NULL CHECK(effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(effective_on) IS effective_on),
  subject TEXT NOT NULL CHECK(subject IN ('rate','schedule','amount','security','debtor','other')),
  content TEXT NOT NULL CHECK(length(content) BETWEEN 1 AND 1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX loan_supplement_case ON loan_supplement(case_id);

CREATE INDEX loan_supplement_loan ON loan_supplement(loan_id, effective_on);

-- 还款计划: a version in force from a day; of two that begin on one day only one stands. `content_hash` is that of its rows.
CREATE TABLE schedule_version (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  source TEXT NOT NULL CHECK(source IN ('contract','supplement','extension','repricing')),
  agreement_no TEXT CHECK(agreement_no IS NULL OR length(agreement_no)<=60),
  from_on TEXT NOT NULL CHECK(from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(from_on) IS from_on),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  content_hash TEXT CHECK(content_hash IS NULL OR length(content_hash)=64),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX schedule_version_case ON schedule_version(case_id);

CREATE UNIQUE INDEX schedule_version_from ON schedule_version(loan_id, from_on) WHERE voided_at IS NULL;

-- Rows of a schedule; without a stated interest it is computed by days.
CREATE TABLE instalment (
  schedule_id BLOB NOT NULL CHECK(typeof(schedule_id)='blob' AND length(schedule_id)=16) REFERENCES schedule_version(id) ON DELETE RESTRICT,
  period INTEGER NOT NULL CHECK(period BETWEEN 1 AND 600),
  due_on TEXT NOT NULL CHECK(due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(due_on) IS due_on),
  principal_fen INTEGER NOT NULL CHECK(typeof(principal_fen)='integer' AND principal_fen>=0),
  interest_fen INTEGER CHECK(interest_fen IS NULL OR (typeof(interest_fen)='integer' AND interest_fen>=0)),
  PRIMARY KEY(schedule_id, period)
) STRICT, WITHOUT ROWID;

-- The day that an extension moved the maturity to had a column of the loan; from now on it is the extension's own. The
-- loan's id serves as the id of the record made of it: unique in its table, and the same on every machine.
INSERT INTO loan_extension (id, case_id, loan_id, old_due_on, new_due_on, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
SELECT id, case_id, id, due_on, extended_due_on, 1, updated_at, updated_by, updated_at, updated_by, voided_at, void_reason, import_id
FROM loan WHERE extended_due_on > due_on;

ALTER TABLE loan DROP COLUMN extended_due_on;

-- Terms that few contracts name; null = the contract does not say.
ALTER TABLE loan ADD COLUMN repricing_from TEXT CHECK(repricing_from IS NULL OR (repricing_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(repricing_from) IS repricing_from));
ALTER TABLE loan ADD COLUMN lpr_fixing TEXT CHECK(lpr_fixing IN ('same-day','day-before'));
ALTER TABLE loan ADD COLUMN compound_joins TEXT CHECK(compound_joins IN ('settlement','monthly','quarterly'));
ALTER TABLE loan ADD COLUMN misuse_kind TEXT CHECK(misuse_kind IN ('uplift','own-rate'));
ALTER TABLE loan ADD COLUMN misuse_uplift TEXT CHECK(misuse_uplift IS NULL OR (misuse_uplift GLOB '[0-9]*' AND misuse_uplift NOT GLOB '*[^0-9.]*'));
ALTER TABLE loan ADD COLUMN misuse_rate TEXT CHECK(misuse_rate IS NULL OR (misuse_rate GLOB '[0-9]*' AND misuse_rate NOT GLOB '*[^0-9.]*'));
ALTER TABLE loan ADD COLUMN inclusive_end INTEGER CHECK(inclusive_end IN (0,1));
