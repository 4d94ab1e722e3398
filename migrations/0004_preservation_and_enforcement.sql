-- The course of a preservation measure, the details of an enforcement, and the page of all measures.

-- 保全结果: what was in fact controlled, or that nothing was found.
CREATE TABLE preservation_result (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  item_id BLOB NOT NULL CHECK(typeof(item_id)='blob' AND length(item_id)=16) REFERENCES preservation_item(id) ON DELETE RESTRICT,
  answered_on TEXT NOT NULL CHECK(answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(answered_on) IS answered_on),
  outcome TEXT NOT NULL CHECK(outcome IN ('full','partial','none','pending')),
  controlled_fen INTEGER CHECK(controlled_fen IS NULL OR (typeof(controlled_fen)='integer' AND controlled_fen>=0)),
  answered_by TEXT CHECK(answered_by IS NULL OR length(answered_by)<=100),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=60),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX preservation_result_case ON preservation_result(case_id);

CREATE INDEX preservation_result_item ON preservation_result(item_id);

-- 顺位变化 of an item; from_rank and from_waiting_no are what it was before, period_id the term that a turn to the first rank started.
CREATE TABLE preservation_rank_change (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  item_id BLOB NOT NULL CHECK(typeof(item_id)='blob' AND length(item_id)=16) REFERENCES preservation_item(id) ON DELETE RESTRICT,
  changed_on TEXT NOT NULL CHECK(changed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(changed_on) IS changed_on),
  rank TEXT NOT NULL CHECK(rank IN ('first','waiting')),
  waiting_no INTEGER CHECK(waiting_no BETWEEN 1 AND 99),
  from_rank TEXT NOT NULL CHECK(from_rank IN ('first','waiting')),
  from_waiting_no INTEGER CHECK(from_waiting_no BETWEEN 1 AND 99),
  cause TEXT NOT NULL CHECK(cause IN ('earlier-released','earlier-lapsed','earlier-disposed','transferred','court-notice','other')),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=60),
  ends_on TEXT CHECK(ends_on IS NULL OR (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ends_on) IS ends_on)),
  period_id BLOB CHECK(period_id IS NULL OR (typeof(period_id)='blob' AND length(period_id)=16)) REFERENCES preservation_period(id) ON DELETE RESTRICT,
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX preservation_rank_change_case ON preservation_rank_change(case_id);

CREATE INDEX preservation_rank_change_item ON preservation_rank_change(item_id);

-- 续封: applied on, proof of filing, the court's paper; a granted one names the term that it brought.
CREATE TABLE preservation_renewal (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  item_id BLOB NOT NULL CHECK(typeof(item_id)='blob' AND length(item_id)=16) REFERENCES preservation_item(id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK(state IN ('preparing','applied','granted','refused')),
  applied_on TEXT CHECK(applied_on IS NULL OR (applied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(applied_on) IS applied_on)),
  proof TEXT CHECK(proof IN ('receipt','court-platform','express','note-of-judge','none')),
  proof_no TEXT CHECK(proof_no IS NULL OR length(proof_no)<=60),
  decided_on TEXT CHECK(decided_on IS NULL OR (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(decided_on) IS decided_on)),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=60),
  starts_on TEXT CHECK(starts_on IS NULL OR (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(starts_on) IS starts_on)),
  ends_on TEXT CHECK(ends_on IS NULL OR (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ends_on) IS ends_on)),
  period_id BLOB CHECK(period_id IS NULL OR (typeof(period_id)='blob' AND length(period_id)=16)) REFERENCES preservation_period(id) ON DELETE RESTRICT,
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(ends_on IS NULL OR starts_on IS NULL OR ends_on>=starts_on),
  CHECK(state='preparing' OR applied_on IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX preservation_renewal_case ON preservation_renewal(case_id);

CREATE INDEX preservation_renewal_item ON preservation_renewal(item_id);

-- 为保全提供的担保 of an order.
CREATE TABLE preservation_security (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  order_id BLOB NOT NULL CHECK(typeof(order_id)='blob' AND length(order_id)=16) REFERENCES preservation_order(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('cash','property','insurer-letter','bank-letter','guarantor')),
  amount_fen INTEGER CHECK(amount_fen IS NULL OR (typeof(amount_fen)='integer' AND amount_fen>=0)),
  provider TEXT CHECK(provider IS NULL OR length(provider)<=200),
  letter_no TEXT CHECK(letter_no IS NULL OR length(letter_no)<=60),
  given_on TEXT CHECK(given_on IS NULL OR (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(given_on) IS given_on)),
  valid_until TEXT CHECK(valid_until IS NULL OR (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valid_until) IS valid_until)),
  returned_on TEXT CHECK(returned_on IS NULL OR (returned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(returned_on) IS returned_on)),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX preservation_security_case ON preservation_security(case_id);

CREATE INDEX preservation_security_order ON preservation_security(order_id);

-- 解封 of an item or of a part of it.
CREATE TABLE preservation_release (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  item_id BLOB NOT NULL CHECK(typeof(item_id)='blob' AND length(item_id)=16) REFERENCES preservation_item(id) ON DELETE RESTRICT,
  released_on TEXT NOT NULL CHECK(released_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(released_on) IS released_on),
  partial INTEGER NOT NULL CHECK(partial IN (0,1)),
  part_text TEXT CHECK(part_text IS NULL OR length(part_text)<=200),
  released_fen INTEGER CHECK(released_fen IS NULL OR (typeof(released_fen)='integer' AND released_fen>=0)),
  ground TEXT NOT NULL CHECK(ground IN ('paid','settlement','security-replaced','our-application','objection-upheld','not-sued','disposed','other')),
  court TEXT CHECK(court IS NULL OR length(court)<=100),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=60),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX preservation_release_case ON preservation_release(case_id);

CREATE INDEX preservation_release_item ON preservation_release(item_id);

-- 处置权: the first court's right to sell, and the request to hand it over.
CREATE TABLE disposal_right (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  item_id BLOB NOT NULL CHECK(typeof(item_id)='blob' AND length(item_id)=16) REFERENCES preservation_item(id) ON DELETE RESTRICT,
  first_court TEXT CHECK(first_court IS NULL OR length(first_court)<=100),
  first_case_no TEXT CHECK(first_case_no IS NULL OR length(first_case_no)<=60),
  first_seal_on TEXT CHECK(first_seal_on IS NULL OR (first_seal_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(first_seal_on) IS first_seal_on)),
  first_is_preservation INTEGER NOT NULL CHECK(first_is_preservation IN (0,1)),
  disputed_object INTEGER NOT NULL CHECK(disputed_object IN (0,1)),
  first_court_sale_on TEXT CHECK(first_court_sale_on IS NULL OR (first_court_sale_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(first_court_sale_on) IS first_court_sale_on)),
  request_no TEXT CHECK(request_no IS NULL OR length(request_no)<=60),
  request_sent_on TEXT CHECK(request_sent_on IS NULL OR (request_sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(request_sent_on) IS request_sent_on)),
  request_received_on TEXT CHECK(request_received_on IS NULL OR (request_received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(request_received_on) IS request_received_on)),
  answer TEXT NOT NULL CHECK(answer IN ('pending','transferred','refused','selling')),
  answered_on TEXT CHECK(answered_on IS NULL OR (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(answered_on) IS answered_on)),
  answer_paper_no TEXT CHECK(answer_paper_no IS NULL OR length(answer_paper_no)<=60),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX disposal_right_case ON disposal_right(case_id);

CREATE INDEX disposal_right_item ON disposal_right(item_id);

-- 在先查封: another creditor's measure on the same thing that ranks before ours.
CREATE TABLE prior_measure (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  item_id BLOB NOT NULL CHECK(typeof(item_id)='blob' AND length(item_id)=16) REFERENCES preservation_item(id) ON DELETE RESTRICT,
  rank_no INTEGER CHECK(rank_no BETWEEN 1 AND 99),
  creditor TEXT NOT NULL CHECK(length(creditor)<=200),
  court TEXT CHECK(court IS NULL OR length(court)<=100),
  case_no TEXT CHECK(case_no IS NULL OR length(case_no)<=60),
  starts_on TEXT CHECK(starts_on IS NULL OR (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(starts_on) IS starts_on)),
  ends_on TEXT CHECK(ends_on IS NULL OR (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ends_on) IS ends_on)),
  claim_fen INTEGER CHECK(claim_fen IS NULL OR (typeof(claim_fen)='integer' AND claim_fen>=0)),
  secured INTEGER NOT NULL CHECK(secured IN (0,1)),
  ended_on TEXT CHECK(ended_on IS NULL OR (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ended_on) IS ended_on)),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(ends_on IS NULL OR starts_on IS NULL OR ends_on>=starts_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX prior_measure_case ON prior_measure(case_id);

CREATE INDEX prior_measure_item ON prior_measure(item_id);

-- 执行到账: one receipt; entry_id is the repayment as which it is booked.
CREATE TABLE enforcement_collection (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  received_on TEXT NOT NULL CHECK(received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(received_on) IS received_on),
  source TEXT NOT NULL CHECK(source IN ('deduction','voluntary','auction','sale','assistance','distribution','settlement','other')),
  amount_fen INTEGER NOT NULL CHECK(typeof(amount_fen)='integer' AND amount_fen>0),
  party_id BLOB CHECK(party_id IS NULL OR (typeof(party_id)='blob' AND length(party_id)=16)) REFERENCES party(id) ON DELETE RESTRICT,
  asset_id BLOB CHECK(asset_id IS NULL OR (typeof(asset_id)='blob' AND length(asset_id)=16)) REFERENCES asset(id) ON DELETE RESTRICT,
  loan_id BLOB CHECK(loan_id IS NULL OR (typeof(loan_id)='blob' AND length(loan_id)=16)) REFERENCES loan(id) ON DELETE RESTRICT,
  entry_id BLOB CHECK(entry_id IS NULL OR (typeof(entry_id)='blob' AND length(entry_id)=16)) REFERENCES ledger_entry(id) ON DELETE RESTRICT,
  voucher_no TEXT CHECK(voucher_no IS NULL OR length(voucher_no)<=60),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX enforcement_collection_case ON enforcement_collection(case_id);

CREATE INDEX enforcement_collection_proceeding ON enforcement_collection(proceeding_id);

CREATE UNIQUE INDEX enforcement_collection_entry ON enforcement_collection(entry_id) WHERE entry_id IS NOT NULL AND voided_at IS NULL;


-- 参考价: appraisal, inquiry or agreement.
CREATE TABLE reference_price (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  method TEXT NOT NULL CHECK(method IN ('agreement','directed-inquiry','online-inquiry','appraisal')),
  agency TEXT CHECK(agency IS NULL OR length(agency)<=100),
  priced_on TEXT NOT NULL CHECK(priced_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(priced_on) IS priced_on),
  value_fen INTEGER NOT NULL CHECK(typeof(value_fen)='integer' AND value_fen>0),
  report_no TEXT CHECK(report_no IS NULL OR length(report_no)<=60),
  received_on TEXT CHECK(received_on IS NULL OR (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(received_on) IS received_on)),
  valid_until TEXT CHECK(valid_until IS NULL OR (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valid_until) IS valid_until)),
  objected_on TEXT CHECK(objected_on IS NULL OR (objected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(objected_on) IS objected_on)),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX reference_price_case ON reference_price(case_id);

CREATE INDEX reference_price_proceeding ON reference_price(proceeding_id);

-- 拍卖、变卖: one round of the sale of one thing.
CREATE TABLE auction_round (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  round TEXT NOT NULL CHECK(round IN ('first','second','third','sale')),
  online INTEGER NOT NULL CHECK(online IN (0,1)),
  platform TEXT CHECK(platform IS NULL OR length(platform)<=60),
  start_price_fen INTEGER NOT NULL CHECK(typeof(start_price_fen)='integer' AND start_price_fen>0),
  notice_on TEXT CHECK(notice_on IS NULL OR (notice_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(notice_on) IS notice_on)),
  opens_on TEXT NOT NULL CHECK(opens_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(opens_on) IS opens_on),
  closed_on TEXT CHECK(closed_on IS NULL OR (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(closed_on) IS closed_on)),
  result TEXT NOT NULL CHECK(result IN ('planned','sold','failed','suspended','withdrawn','defaulted')),
  price_fen INTEGER CHECK(price_fen IS NULL OR (typeof(price_fen)='integer' AND price_fen>=0)),
  buyer TEXT CHECK(buyer IS NULL OR length(buyer)<=100),
  ruling_no TEXT CHECK(ruling_no IS NULL OR length(ruling_no)<=60),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX auction_round_case ON auction_round(case_id);

CREATE INDEX auction_round_proceeding ON auction_round(proceeding_id);

-- 以物抵债.
CREATE TABLE in_kind_settlement (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  ruled_on TEXT NOT NULL CHECK(ruled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ruled_on) IS ruled_on),
  ruling_no TEXT CHECK(ruling_no IS NULL OR length(ruling_no)<=60),
  price_fen INTEGER NOT NULL CHECK(typeof(price_fen)='integer' AND price_fen>0),
  claim_fen INTEGER NOT NULL CHECK(typeof(claim_fen)='integer' AND claim_fen>0),
  served_on TEXT CHECK(served_on IS NULL OR (served_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(served_on) IS served_on)),
  loan_id BLOB CHECK(loan_id IS NULL OR (typeof(loan_id)='blob' AND length(loan_id)=16)) REFERENCES loan(id) ON DELETE RESTRICT,
  entry_id BLOB CHECK(entry_id IS NULL OR (typeof(entry_id)='blob' AND length(entry_id)=16)) REFERENCES ledger_entry(id) ON DELETE RESTRICT,
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX in_kind_settlement_case ON in_kind_settlement(case_id);

CREATE INDEX in_kind_settlement_proceeding ON in_kind_settlement(proceeding_id);

CREATE UNIQUE INDEX in_kind_settlement_entry ON in_kind_settlement(entry_id) WHERE entry_id IS NOT NULL AND voided_at IS NULL;


-- 终本 and 恢复执行.
CREATE TABLE enforcement_round (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('terminated','resumed')),
  happened_on TEXT NOT NULL CHECK(happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(happened_on) IS happened_on),
  ground TEXT NOT NULL CHECK(length(ground)<=300),
  ruling_no TEXT CHECK(ruling_no IS NULL OR length(ruling_no)<=60),
  unpaid_fen INTEGER CHECK(unpaid_fen IS NULL OR (typeof(unpaid_fen)='integer' AND unpaid_fen>=0)),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX enforcement_round_case ON enforcement_round(case_id);

CREATE INDEX enforcement_round_proceeding ON enforcement_round(proceeding_id);

-- 限制消费, 失信名单, 限制出境 of one person.
CREATE TABLE debtor_listing (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  party_id BLOB NOT NULL CHECK(typeof(party_id)='blob' AND length(party_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('restriction','defaulter','exit-ban')),
  listed_on TEXT NOT NULL CHECK(listed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(listed_on) IS listed_on),
  ground TEXT CHECK(ground IN ('able-but-refuses','evasion')),
  extension_years INTEGER CHECK(extension_years BETWEEN 0 AND 3),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=60),
  removed_on TEXT CHECK(removed_on IS NULL OR (removed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(removed_on) IS removed_on)),
  removal_reason TEXT CHECK(removal_reason IS NULL OR length(removal_reason)<=200),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX debtor_listing_case ON debtor_listing(case_id);

CREATE INDEX debtor_listing_proceeding ON debtor_listing(proceeding_id);

-- 执行异议.
CREATE TABLE enforcement_objection (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('act','third-party','jurisdiction','price','distribution','refuse-enforcement')),
  raised_by TEXT NOT NULL CHECK(length(raised_by)<=100),
  asset_id BLOB CHECK(asset_id IS NULL OR (typeof(asset_id)='blob' AND length(asset_id)=16)) REFERENCES asset(id) ON DELETE RESTRICT,
  raised_on TEXT NOT NULL CHECK(raised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(raised_on) IS raised_on),
  result TEXT NOT NULL CHECK(result IN ('pending','upheld','partly-upheld','rejected','withdrawn')),
  ruling_no TEXT CHECK(ruling_no IS NULL OR length(ruling_no)<=60),
  served_on TEXT CHECK(served_on IS NULL OR (served_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(served_on) IS served_on)),
  followed_on TEXT CHECK(followed_on IS NULL OR (followed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(followed_on) IS followed_on)),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX enforcement_objection_case ON enforcement_objection(case_id);

CREATE INDEX enforcement_objection_proceeding ON enforcement_objection(proceeding_id);

-- 参与分配.
CREATE TABLE distribution_plan (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  asset_id BLOB CHECK(asset_id IS NULL OR (typeof(asset_id)='blob' AND length(asset_id)=16)) REFERENCES asset(id) ON DELETE RESTRICT,
  court TEXT CHECK(court IS NULL OR length(court)<=100),
  applied_on TEXT CHECK(applied_on IS NULL OR (applied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(applied_on) IS applied_on)),
  plan_received_on TEXT CHECK(plan_received_on IS NULL OR (plan_received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(plan_received_on) IS plan_received_on)),
  total_fen INTEGER CHECK(total_fen IS NULL OR (typeof(total_fen)='integer' AND total_fen>=0)),
  our_claim_fen INTEGER CHECK(our_claim_fen IS NULL OR (typeof(our_claim_fen)='integer' AND our_claim_fen>=0)),
  our_share_fen INTEGER CHECK(our_share_fen IS NULL OR (typeof(our_share_fen)='integer' AND our_share_fen>=0)),
  objected_on TEXT CHECK(objected_on IS NULL OR (objected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(objected_on) IS objected_on)),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX distribution_plan_case ON distribution_plan(case_id);

CREATE INDEX distribution_plan_proceeding ON distribution_plan(proceeding_id);

-- 执行障碍: one obstacle of one thing; a kind is checked once for each thing.
CREATE TABLE enforcement_obstacle (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  proceeding_id BLOB NOT NULL CHECK(typeof(proceeding_id)='blob' AND length(proceeding_id)=16) REFERENCES proceeding(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('lease','other-seizure','false-claim','sole-home','second-pledge','occupant','buyer','co-owner','tax-arrears','unregistered','cannot-be-found','other')),
  state TEXT NOT NULL CHECK(state IN ('checking','absent','open','in-progress','resolved')),
  finding TEXT CHECK(finding IS NULL OR length(finding)<=1000),
  measure TEXT CHECK(measure IS NULL OR length(measure)<=1000),
  owner_id BLOB CHECK(owner_id IS NULL OR (typeof(owner_id)='blob' AND length(owner_id)=16)) REFERENCES staff(id) ON DELETE RESTRICT,
  due_on TEXT CHECK(due_on IS NULL OR (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(due_on) IS due_on)),
  checked_on TEXT CHECK(checked_on IS NULL OR (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(checked_on) IS checked_on)),
  resolved_on TEXT CHECK(resolved_on IS NULL OR (resolved_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(resolved_on) IS resolved_on)),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX enforcement_obstacle_case ON enforcement_obstacle(case_id);

CREATE INDEX enforcement_obstacle_proceeding ON enforcement_obstacle(proceeding_id);

CREATE UNIQUE INDEX enforcement_obstacle_kind ON enforcement_obstacle(proceeding_id, asset_id, kind) WHERE voided_at IS NULL AND kind<>'other';


-- Projection for the page of all measures: one line an item, rebuilt with its case; never typed. What only one page shows is read with it.
CREATE TABLE preservation_line (
  rowno INTEGER PRIMARY KEY,
  item_id BLOB NOT NULL UNIQUE REFERENCES preservation_item(id) ON DELETE RESTRICT,
  case_id BLOB NOT NULL REFERENCES case_file(id) ON DELETE RESTRICT,
  case_rowno INTEGER NOT NULL,
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  manager_id BLOB CHECK(manager_id IS NULL OR (typeof(manager_id)='blob' AND length(manager_id)=16)),
  court TEXT CHECK(court IS NULL OR length(court)<=100),
  asset_kind TEXT NOT NULL,
  measure TEXT NOT NULL,
  rank TEXT NOT NULL,
  status TEXT NOT NULL,
  effective_on TEXT,
  expires_on TEXT,
  renewal TEXT,
  value_fen INTEGER CHECK(value_fen IS NULL OR (typeof(value_fen)='integer' AND value_fen>=0))
) STRICT;

CREATE INDEX preservation_line_case ON preservation_line(case_id);

CREATE INDEX preservation_line_expiry ON preservation_line(status, expires_on, rowno);

CREATE INDEX preservation_line_all_expiry ON preservation_line(expires_on, rowno);

CREATE INDEX preservation_line_value ON preservation_line(value_fen, rowno);

CREATE INDEX preservation_line_manager ON preservation_line(manager_id, status, expires_on);

CREATE INDEX preservation_line_court ON preservation_line(court, status, expires_on);

-- The lines of the measures that are there already, as electron/store/preservations/lines.ts builds them.
INSERT INTO preservation_line (item_id, case_id, case_rowno, unit_id, manager_id, court, asset_kind, measure, rank, status, effective_on, expires_on, renewal, value_fen)
SELECT i.id, i.case_id, f.rowno, f.unit_id, f.manager_id, o.court, a.kind, i.measure, i.rank, i.status,
  (SELECT min(p.starts_on) FROM preservation_period p WHERE p.item_id = i.id AND p.voided_at IS NULL),
  CASE WHEN i.rank = 'first' THEN (SELECT max(p.ends_on) FROM preservation_period p WHERE p.item_id = i.id AND p.voided_at IS NULL) END,
  NULL, i.value_fen
FROM preservation_item i
JOIN preservation_order o ON o.id = i.order_id
JOIN asset a ON a.id = i.asset_id
JOIN case_file f ON f.id = i.case_id
WHERE i.voided_at IS NULL AND f.voided_at IS NULL;
