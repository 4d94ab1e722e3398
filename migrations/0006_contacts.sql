-- 催收: contacts as they took place, what was agreed about contacting, letters with their service, and the list of what is due next.

-- One call, visit, letter or message. What the rules barred and took place all the same carries its reason: a breach.
CREATE TABLE contact (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  channel TEXT NOT NULL CHECK(channel IN ('call','visit','sms','wechat','email','letter')),
  incoming INTEGER NOT NULL CHECK(incoming IN (0,1)),
  party_id BLOB CHECK(party_id IS NULL OR (typeof(party_id)='blob' AND length(party_id)=16)) REFERENCES party(id) ON DELETE RESTRICT,
  person_name TEXT NOT NULL CHECK(length(person_name)<=100),
  relation TEXT NOT NULL CHECK(relation IN ('debtor','co-debtor','guarantor','security-provider','spouse','agent','mediator','relative','employer','business','other')),
  target TEXT CHECK(target IS NULL OR length(target)<=200),
  target_source TEXT CHECK(target_source IS NULL OR target_source IN ('contract','given','authorised','public','court','passed-on','unclear')),
  target_agreed INTEGER NOT NULL CHECK(target_agreed IN (0,1)),
  occurred_on TEXT NOT NULL CHECK(occurred_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(occurred_on) IS occurred_on),
  occurred_at TEXT NOT NULL CHECK(occurred_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  outcome TEXT NOT NULL CHECK(outcome IN ('reached','promised','refused','disputed','sent','not-reached','invalid-number','wrong-number')),
  content TEXT CHECK(content IS NULL OR length(content)<=2000),
  new_facts TEXT CHECK(new_facts IS NULL OR length(new_facts)<=1000),
  next_step TEXT CHECK(next_step IS NULL OR length(next_step)<=300),
  next_on TEXT CHECK(next_on IS NULL OR (next_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(next_on) IS next_on)),
  promise_due_on TEXT CHECK(promise_due_on IS NULL OR (promise_due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(promise_due_on) IS promise_due_on)),
  promise_way TEXT CHECK(promise_way IS NULL OR promise_way IN ('transfer','counter','deduction','guarantor-pays','sale','other')),
  promise_fen INTEGER CHECK(promise_fen IS NULL OR (typeof(promise_fen)='integer' AND promise_fen>0)),
  evidence_kind TEXT CHECK(evidence_kind IS NULL OR evidence_kind IN ('recording','video','photo','signed-paper','message-log','post-proof','notary','note')),
  evidence_ref TEXT CHECK(evidence_ref IS NULL OR length(evidence_ref)<=200),
  disclosed INTEGER NOT NULL CHECK(disclosed IN (0,1)),
  guard_verdict TEXT NOT NULL CHECK(guard_verdict IN ('allow','needs-approval','block')),
  guard_reasons TEXT CHECK(guard_reasons IS NULL OR length(guard_reasons)<=2000),
  breach_reason TEXT CHECK(breach_reason IS NULL OR length(breach_reason)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((promise_due_on IS NULL)=(promise_fen IS NULL) AND (promise_due_on IS NULL)=(promise_way IS NULL)),
  CHECK((guard_verdict='allow')=(breach_reason IS NULL)),
  CHECK((guard_verdict='allow')=(guard_reasons IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_case ON contact(case_id, occurred_on DESC, occurred_at DESC) WHERE voided_at IS NULL;

CREATE INDEX contact_day ON contact(occurred_on DESC, occurred_at DESC) WHERE voided_at IS NULL;

CREATE INDEX contact_party ON contact(party_id, occurred_on) WHERE voided_at IS NULL;

CREATE INDEX contact_target ON contact(target, occurred_on) WHERE voided_at IS NULL AND target IS NOT NULL;

CREATE INDEX contact_promise ON contact(promise_due_on, case_id) WHERE voided_at IS NULL AND promise_due_on IS NOT NULL;

CREATE INDEX contact_breach ON contact(occurred_on DESC, occurred_at DESC) WHERE voided_at IS NULL AND breach_reason IS NOT NULL;

-- By which colleagues, and what each did at a visit.
CREATE TABLE contact_colleague (
  contact_id BLOB NOT NULL CHECK(typeof(contact_id)='blob' AND length(contact_id)=16) REFERENCES contact(id) ON DELETE RESTRICT,
  staff_id BLOB NOT NULL CHECK(typeof(staff_id)='blob' AND length(staff_id)=16) REFERENCES staff(id) ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK(role IN ('lead','record','witness')),
  PRIMARY KEY (contact_id, staff_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_colleague_staff ON contact_colleague(staff_id);

-- What was agreed, found or refused about contacting a person of a case.
CREATE TABLE contact_permit (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  party_id BLOB CHECK(party_id IS NULL OR (typeof(party_id)='blob' AND length(party_id)=16)) REFERENCES party(id) ON DELETE RESTRICT,
  person_name TEXT NOT NULL CHECK(length(person_name)<=100),
  kind TEXT NOT NULL CHECK(kind IN ('quiet-hours','joint-debt','agent','mediation','approved','refused')),
  given_on TEXT NOT NULL CHECK(given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(given_on) IS given_on),
  basis TEXT NOT NULL CHECK(length(basis)<=300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_permit_case ON contact_permit(case_id);

-- One letter or notice; its services say how it reached each addressee.
CREATE TABLE notice (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('overdue','acceleration','guarantor-demand','renewed-demand','assignment','other')),
  doc_no TEXT CHECK(doc_no IS NULL OR length(doc_no)<=60),
  issued_on TEXT NOT NULL CHECK(issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(issued_on) IS issued_on),
  body TEXT CHECK(body IS NULL OR length(body)<=4000),
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

CREATE INDEX notice_case ON notice(case_id);

CREATE TABLE notice_service (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  notice_id BLOB NOT NULL CHECK(typeof(notice_id)='blob' AND length(notice_id)=16) REFERENCES notice(id) ON DELETE RESTRICT,
  party_id BLOB NOT NULL CHECK(typeof(party_id)='blob' AND length(party_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  way TEXT NOT NULL CHECK(way IN ('in-person','post','message','notary','public-notice')),
  address TEXT CHECK(address IS NULL OR length(address)<=200),
  address_agreed INTEGER NOT NULL CHECK(address_agreed IN (0,1)),
  tracking_no TEXT CHECK(tracking_no IS NULL OR length(tracking_no)<=60),
  sent_on TEXT NOT NULL CHECK(sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(sent_on) IS sent_on),
  result TEXT NOT NULL CHECK(result IN ('in-transit','delivered','refused','returned')),
  result_on TEXT CHECK(result_on IS NULL OR (result_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(result_on) IS result_on)),
  signer_name TEXT CHECK(signer_name IS NULL OR length(signer_name)<=50),
  signer_relation TEXT CHECK(signer_relation IS NULL OR signer_relation IN ('self','representative','mail-department','authorised','cohabiting-relative','other-relative','colleague','agency','stranger','unknown')),
  receipt_signed INTEGER NOT NULL CHECK(receipt_signed IN (0,1)),
  receipt_dated INTEGER NOT NULL CHECK(receipt_dated IN (0,1)),
  proof_kind TEXT NOT NULL CHECK(proof_kind IN ('signed-receipt','post-proof','message-log','video','witness','notary','newspaper','none')),
  proof_ref TEXT CHECK(proof_ref IS NULL OR length(proof_ref)<=200),
  return_reason TEXT CHECK(return_reason IS NULL OR length(return_reason)<=200),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK((result='in-transit') OR result_on IS NOT NULL),
  CHECK(result_on IS NULL OR result_on>=sent_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX notice_service_case ON notice_service(case_id);

CREATE INDEX notice_service_notice ON notice_service(notice_id);

-- Projection: the next step of each case, as its newest contact left it; rebuilt with the line of the case list, never typed.
CREATE TABLE contact_due (
  case_id BLOB PRIMARY KEY NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  contact_id BLOB NOT NULL CHECK(typeof(contact_id)='blob' AND length(contact_id)=16) REFERENCES contact(id) ON DELETE RESTRICT,
  next_on TEXT NOT NULL CHECK(next_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(next_on) IS next_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_due_day ON contact_due(next_on);
