-- Whether a guarantor agreed in writing to a supplement of the loan contract; a guarantee without a row was not asked yet.
CREATE TABLE supplement_consent (
  supplement_id BLOB NOT NULL CHECK(typeof(supplement_id)='blob' AND length(supplement_id)=16) REFERENCES loan_supplement(id) ON DELETE RESTRICT,
  guarantee_id BLOB NOT NULL CHECK(typeof(guarantee_id)='blob' AND length(guarantee_id)=16) REFERENCES guarantee(id) ON DELETE RESTRICT,
  consent TEXT NOT NULL CHECK(consent IN ('given','refused','unknown')),
  consented_on TEXT CHECK(consented_on IS NULL OR (consented_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(consented_on) IS consented_on)),
  PRIMARY KEY(supplement_id, guarantee_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX supplement_consent_guarantee ON supplement_consent(guarantee_id);

-- Of its consents: their change is a change of the supplement.
ALTER TABLE loan_supplement ADD COLUMN content_hash TEXT CHECK(content_hash IS NULL OR length(content_hash)=64);
