-- 共同借款人: who signed the loan contract as borrower beside the one whose household it is.
CREATE TABLE co_borrower (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  party_id BLOB NOT NULL CHECK(typeof(party_id)='blob' AND length(party_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  signed_on TEXT CHECK(signed_on IS NULL OR (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(signed_on) IS signed_on)),
  basis TEXT NOT NULL CHECK(length(basis)<=200),
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

CREATE INDEX co_borrower_case ON co_borrower(case_id);

CREATE INDEX co_borrower_party ON co_borrower(party_id);

CREATE UNIQUE INDEX co_borrower_once ON co_borrower(case_id, party_id) WHERE voided_at IS NULL;

-- Which loans he owes.
CREATE TABLE co_borrower_loan (
  co_borrower_id BLOB NOT NULL CHECK(typeof(co_borrower_id)='blob' AND length(co_borrower_id)=16) REFERENCES co_borrower(id) ON DELETE RESTRICT,
  loan_id BLOB NOT NULL CHECK(typeof(loan_id)='blob' AND length(loan_id)=16) REFERENCES loan(id) ON DELETE RESTRICT,
  PRIMARY KEY (co_borrower_id, loan_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX co_borrower_loan_loan ON co_borrower_loan(loan_id);
