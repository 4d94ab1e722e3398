-- The log read by record, by person and by day. What an entry says stays in audit_entry; these only find it.

-- Which entries tell of a record. Imports are found by the record's own import, not here: one may tell of 40,000 records.
CREATE TABLE audit_record (
  record_id BLOB NOT NULL CHECK(typeof(record_id)='blob' AND length(record_id)=16),
  sequence INTEGER NOT NULL REFERENCES audit_entry(sequence) ON DELETE RESTRICT,
  PRIMARY KEY (record_id, sequence)
) STRICT, WITHOUT ROWID;

INSERT INTO audit_record (record_id, sequence)
SELECT DISTINCT unhex(json_extract(change.value, '$.id'), '-'), entry.sequence
FROM audit_entry entry, json_each(entry.changes_json) change
WHERE entry.command NOT IN ('imports.commit', 'imports.undo');

CREATE INDEX audit_staff ON audit_entry(staff_id, sequence);

CREATE INDEX audit_at ON audit_entry(at);
