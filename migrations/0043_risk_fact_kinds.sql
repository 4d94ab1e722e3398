-- 财金〔2017〕90号第九条、第十条: a write-off may rest on the ruling on another debt of the borrower. SQLite cannot widen a CHECK, so the table is built anew with its rows.

CREATE TABLE risk_fact_wide (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  loan_id BLOB CHECK(loan_id IS NULL OR (typeof(loan_id)='blob' AND length(loan_id)=16)) REFERENCES loan(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('technical-delay','fund-misuse','repaid-by-new-debt','bad-debt-elsewhere','credit-impaired','rating-cut','overdue-in-other-banks','evasion','impaired-half','impaired-most','bankruptcy-liquidation','restructured','restructured-again','arrears-cleared','bankruptcy-closed','incapacity','disaster','business-stopped','no-annual-report','conviction','settlement-performed','claim-lost','offset-shortfall','advance-made','disposal-difference','crime-filed','small-or-agricultural','personal-business','unsecured','bad-since','state-approval','equity-loss','card-fraud-filed','card-overdraft','nothing-left','title-elsewhere')),
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

INSERT INTO risk_fact_wide (id, case_id, loan_id, kind, occurred_on, ended_on, proof, note, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
SELECT id, case_id, loan_id, kind, occurred_on, ended_on, proof, note, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id FROM risk_fact;

DROP TABLE risk_fact;

ALTER TABLE risk_fact_wide RENAME TO risk_fact;

CREATE INDEX risk_fact_case ON risk_fact(case_id);
