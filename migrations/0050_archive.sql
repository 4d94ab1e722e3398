-- 档案: the paper originals of a household, where each is kept, who borrowed it and until when, and which of them went over with a handover.

CREATE TABLE archive_item (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('loan-contract','loan-note','guarantee-contract','security-contract','title-certificate','pledged-paper','voucher','notice','judgment','court-paper','notarial-deed','identity','approval','valuation','insurance','other')),
  name TEXT NOT NULL CHECK(length(name)<=100),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=60),
  form TEXT NOT NULL CHECK(form IN ('original','copy')),
  copies INTEGER NOT NULL CHECK(typeof(copies)='integer' AND copies BETWEEN 1 AND 99),
  pages INTEGER CHECK(pages IS NULL OR (typeof(pages)='integer' AND pages BETWEEN 1 AND 9999)),
  formed_on TEXT CHECK(formed_on IS NULL OR (formed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(formed_on) IS formed_on)),
  received_on TEXT CHECK(received_on IS NULL OR (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(received_on) IS received_on)),
  keeping TEXT NOT NULL CHECK(keeping IN ('archive-room','safe','handler','court','lawyer','other')),
  keeper_id BLOB CHECK(keeper_id IS NULL OR (typeof(keeper_id)='blob' AND length(keeper_id)=16)) REFERENCES staff(id) ON DELETE RESTRICT,
  place TEXT CHECK(place IS NULL OR length(place)<=100),
  attachment_id BLOB CHECK(attachment_id IS NULL OR (typeof(attachment_id)='blob' AND length(attachment_id)=16)) REFERENCES attachment(id) ON DELETE RESTRICT,
  evidence_id BLOB CHECK(evidence_id IS NULL OR (typeof(evidence_id)='blob' AND length(evidence_id)=16)) REFERENCES evidence_item(id) ON DELETE RESTRICT,
  subject_kind TEXT CHECK(subject_kind IS NULL OR subject_kind IN ('party','loan','guarantee','collateral','clue','proceeding','preservation-order','preservation-item','contact','service','document','foreclosed','waiver')),
  subject_id BLOB CHECK(subject_id IS NULL OR (typeof(subject_id)='blob' AND length(subject_id)=16)),
  released_on TEXT CHECK(released_on IS NULL OR (released_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(released_on) IS released_on)),
  released_to TEXT CHECK(released_to IS NULL OR length(released_to)<=100),
  note TEXT CHECK(note IS NULL OR length(note)<=300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((keeping='handler')=(keeper_id IS NOT NULL)),
  CHECK(keeping NOT IN ('court','lawyer','other') OR place IS NOT NULL),
  CHECK((subject_kind IS NULL)=(subject_id IS NULL)),
  CHECK((released_on IS NULL)=(released_to IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX archive_item_case ON archive_item(case_id);

CREATE INDEX archive_item_keeper ON archive_item(keeper_id) WHERE keeper_id IS NOT NULL AND voided_at IS NULL AND released_on IS NULL;

-- 借阅: one row from the day that an original goes out to the day that it comes back; an original is with one borrower at a time.
CREATE TABLE archive_lending (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  item_id BLOB NOT NULL CHECK(typeof(item_id)='blob' AND length(item_id)=16) REFERENCES archive_item(id) ON DELETE RESTRICT,
  borrower_id BLOB CHECK(borrower_id IS NULL OR (typeof(borrower_id)='blob' AND length(borrower_id)=16)) REFERENCES staff(id) ON DELETE RESTRICT,
  borrower_name TEXT CHECK(borrower_name IS NULL OR length(borrower_name)<=60),
  purpose TEXT NOT NULL CHECK(length(purpose)<=200),
  lent_on TEXT NOT NULL CHECK(lent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(lent_on) IS lent_on),
  due_on TEXT NOT NULL CHECK(due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(due_on) IS due_on),
  signed INTEGER NOT NULL CHECK(signed IN (0,1)),
  returned_on TEXT CHECK(returned_on IS NULL OR (returned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(returned_on) IS returned_on)),
  received_by_id BLOB CHECK(received_by_id IS NULL OR (typeof(received_by_id)='blob' AND length(received_by_id)=16)) REFERENCES staff(id) ON DELETE RESTRICT,
  note TEXT CHECK(note IS NULL OR length(note)<=300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((borrower_id IS NULL)<>(borrower_name IS NULL)),
  CHECK(due_on>=lent_on),
  CHECK(returned_on IS NULL OR returned_on>=lent_on),
  CHECK((returned_on IS NULL)=(received_by_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX archive_lending_case ON archive_lending(case_id);

CREATE INDEX archive_lending_item ON archive_lending(item_id, lent_on);

CREATE UNIQUE INDEX archive_lending_out ON archive_lending(item_id) WHERE voided_at IS NULL AND returned_on IS NULL;

CREATE INDEX archive_lending_due ON archive_lending(due_on, item_id) WHERE voided_at IS NULL AND returned_on IS NULL;

CREATE INDEX archive_lending_borrower ON archive_lending(borrower_id) WHERE voided_at IS NULL AND returned_on IS NULL;

-- The originals that went over with a handover, in the words that its paper lists them by.
CREATE TABLE handover_original (
  handover_id BLOB NOT NULL CHECK(typeof(handover_id)='blob' AND length(handover_id)=16) REFERENCES handover(id) ON DELETE RESTRICT,
  item_id BLOB NOT NULL CHECK(typeof(item_id)='blob' AND length(item_id)=16) REFERENCES archive_item(id) ON DELETE RESTRICT,
  words TEXT NOT NULL CHECK(length(words)<=400),
  PRIMARY KEY (handover_id, item_id)
) STRICT, WITHOUT ROWID;
