-- Lists that stay fast at hundreds of thousands of rows: each is walked within an index that holds all it is narrowed and ordered by, and
-- the records are read for one page only.

-- One line a contact, with what the lists over all households narrow it by; a projection, never typed.
CREATE TABLE contact_line (
  contact_id BLOB PRIMARY KEY NOT NULL REFERENCES contact(id) ON DELETE RESTRICT,
  case_id BLOB NOT NULL REFERENCES case_file(id) ON DELETE RESTRICT,
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  manager_id BLOB CHECK(manager_id IS NULL OR (typeof(manager_id)='blob' AND length(manager_id)=16)),
  author_id BLOB NOT NULL CHECK(typeof(author_id)='blob' AND length(author_id)=16),
  open INTEGER NOT NULL CHECK(open IN (0,1)),
  occurred_on TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  channel TEXT NOT NULL,
  breach INTEGER NOT NULL CHECK(breach IN (0,1)),
  promise_due_on TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_line_case ON contact_line(case_id, occurred_on, occurred_at, contact_id, unit_id, author_id, channel, breach);

CREATE INDEX contact_line_day ON contact_line(occurred_on, occurred_at, contact_id, unit_id, author_id, channel, breach);

CREATE INDEX contact_line_unit ON contact_line(unit_id, occurred_on, occurred_at, contact_id, author_id, channel, breach);

CREATE INDEX contact_line_author ON contact_line(author_id, occurred_on, occurred_at, contact_id, unit_id, channel, breach);

CREATE INDEX contact_line_promise ON contact_line(promise_due_on, contact_id, case_id, unit_id, manager_id, author_id, open) WHERE promise_due_on IS NOT NULL;

-- The lists read the lines now.
DROP INDEX contact_day;

DROP INDEX contact_breach;

DROP INDEX contact_channel;

DROP INDEX contact_author;

-- The next step of each open case, again with what it is narrowed by.
DROP TABLE contact_due;

CREATE TABLE contact_due (
  case_id BLOB PRIMARY KEY NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  contact_id BLOB NOT NULL CHECK(typeof(contact_id)='blob' AND length(contact_id)=16) REFERENCES contact(id) ON DELETE RESTRICT,
  next_on TEXT NOT NULL CHECK(next_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(next_on) IS next_on),
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  manager_id BLOB CHECK(manager_id IS NULL OR (typeof(manager_id)='blob' AND length(manager_id)=16)),
  author_id BLOB NOT NULL CHECK(typeof(author_id)='blob' AND length(author_id)=16)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_due_day ON contact_due(next_on, case_id, contact_id, unit_id, manager_id, author_id);

-- Who plays which part in which case; a projection of the case, its guarantees and its collateral.
CREATE TABLE party_part (
  case_id BLOB NOT NULL REFERENCES case_file(id) ON DELETE RESTRICT,
  party_id BLOB NOT NULL REFERENCES party(id) ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK(role IN ('borrower','guarantor','owner')),
  PRIMARY KEY (case_id, party_id, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX party_part_party ON party_part(party_id, role, case_id);

-- Of a party: the parts that he plays, one a line.
ALTER TABLE search_entry ADD COLUMN roles TEXT CHECK(roles IS NULL OR length(roles)<=100);

-- The list of parties in the order of their names; kind stands in the index, else each row would be read for it.
CREATE INDEX search_entry_party ON search_entry(title, rowno, record_id, roles, kind) WHERE kind='party';

-- Any digits of a telephone number.
CREATE INDEX party_phone_digits ON party_phone(number, party_id, voided_at);

-- The log by sorts of act that are rare.
CREATE INDEX audit_command ON audit_entry(command, sequence);

-- Every case is projected anew at the next opening.
INSERT INTO case_line_due (case_id) SELECT id FROM case_file WHERE true ON CONFLICT DO NOTHING;
