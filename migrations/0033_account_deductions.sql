-- 账户扣收: what the bank took from a debtor's account with itself, by which clause, from which money; each is booked as a repayment of its loan.
CREATE TABLE account_deduction (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  holder_id BLOB NOT NULL CHECK(typeof(holder_id)='blob' AND length(holder_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  entry_id BLOB NOT NULL CHECK(typeof(entry_id)='blob' AND length(entry_id)=16) REFERENCES ledger_entry(id) ON DELETE RESTRICT,
  account_tail TEXT NOT NULL CHECK(account_tail GLOB '[0-9][0-9][0-9][0-9]'),
  deducted_on TEXT NOT NULL CHECK(deducted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(deducted_on) IS deducted_on),
  amount_fen INTEGER NOT NULL CHECK(typeof(amount_fen)='integer' AND amount_fen>0),
  clause TEXT NOT NULL CHECK(length(clause)<=200),
  fund_kind TEXT NOT NULL CHECK(fund_kind IN ('own','wage','margin','social-benefit','third-party','controlled','unclear')),
  fund_basis TEXT CHECK(fund_basis IS NULL OR length(fund_basis)<=200),
  kept_fen INTEGER CHECK(kept_fen IS NULL OR (typeof(kept_fen)='integer' AND kept_fen>=0)),
  notice_on TEXT CHECK(notice_on IS NULL OR (notice_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(notice_on) IS notice_on)),
  notice_way TEXT CHECK(notice_way IN ('in-person','post','sms','phone','electronic')),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((notice_on IS NULL)=(notice_way IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX account_deduction_case ON account_deduction(case_id);

CREATE INDEX account_deduction_holder ON account_deduction(holder_id);
