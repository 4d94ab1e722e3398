-- A file can be tied to the papers of each step as well: to changes of a contract, valuations and inspections, events, judgments, costs, renewals, releases and
-- letters. SQLite cannot widen a CHECK, so the table is built anew with its rows.
CREATE TABLE attachment_subject_wide (
  attachment_id BLOB NOT NULL CHECK(typeof(attachment_id)='blob' AND length(attachment_id)=16) REFERENCES attachment(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('party','loan','extension','supplement','guarantee','collateral','valuation','inspection','clue','proceeding','proceeding-event','judgment','cost','preservation-order','preservation-item','renewal','release','contact','notice','service','document','foreclosed','waiver')),
  subject_id BLOB NOT NULL CHECK(typeof(subject_id)='blob' AND length(subject_id)=16),
  PRIMARY KEY (attachment_id, kind, subject_id)
) STRICT, WITHOUT ROWID;

INSERT INTO attachment_subject_wide (attachment_id, kind, subject_id) SELECT attachment_id, kind, subject_id FROM attachment_subject;

DROP TABLE attachment_subject;

ALTER TABLE attachment_subject_wide RENAME TO attachment_subject;

CREATE INDEX attachment_subject_of ON attachment_subject(subject_id, kind);
