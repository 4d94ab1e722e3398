-- Foreclosed assets: what the bank took instead of money, how it is kept, let and counted, and how it is sold.

-- 抵债资产. Without a day of acquisition it is planned; its disposal period runs from that day.
CREATE TABLE foreclosed_asset (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  code TEXT CHECK(code IS NULL OR length(code)<=40),
  name TEXT NOT NULL CHECK(length(name)<=200),
  kind TEXT NOT NULL CHECK(kind IN ('immovable','equity','movable','other-right')),
  right_valid_until TEXT CHECK(right_valid_until IS NULL OR (right_valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(right_valid_until) IS right_valid_until)),
  way TEXT NOT NULL CHECK(way IN ('court-ruling','agreement','arbitration','bankruptcy')),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=60),
  acquired_on TEXT CHECK(acquired_on IS NULL OR (acquired_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(acquired_on) IS acquired_on)),
  asset_id BLOB CHECK(asset_id IS NULL OR (typeof(asset_id)='blob' AND length(asset_id)=16)) REFERENCES asset(id) ON DELETE RESTRICT,
  owner_name TEXT CHECK(owner_name IS NULL OR length(owner_name)<=100),
  certificate_no TEXT CHECK(certificate_no IS NULL OR length(certificate_no)<=100),
  location TEXT CHECK(location IS NULL OR length(location)<=200),
  area TEXT CHECK(area IS NULL OR length(area)<=60),
  title_moved TEXT CHECK(title_moved IN ('yes','no','not-needed')),
  burdens TEXT CHECK(burdens IS NULL OR length(burdens)<=500),
  reason TEXT CHECK(reason IS NULL OR length(reason)<=1000),
  appraiser TEXT CHECK(appraiser IS NULL OR length(appraiser)<=100),
  appraisal_method TEXT CHECK(appraisal_method IS NULL OR length(appraisal_method)<=60),
  appraised_on TEXT CHECK(appraised_on IS NULL OR (appraised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(appraised_on) IS appraised_on)),
  appraised_fen INTEGER CHECK(appraised_fen IS NULL OR (typeof(appraised_fen)='integer' AND appraised_fen>=0)),
  reserve_fen INTEGER CHECK(reserve_fen IS NULL OR (typeof(reserve_fen)='integer' AND reserve_fen>=0)),
  offset_fen INTEGER CHECK(offset_fen IS NULL OR (typeof(offset_fen)='integer' AND offset_fen>0)),
  loan_id BLOB CHECK(loan_id IS NULL OR (typeof(loan_id)='blob' AND length(loan_id)=16)) REFERENCES loan(id) ON DELETE RESTRICT,
  allocation_order TEXT CHECK(allocation_order IN ('costs-interest-principal','principal-first','interest-first-penalty-last')),
  entry_id BLOB CHECK(entry_id IS NULL OR (typeof(entry_id)='blob' AND length(entry_id)=16)) REFERENCES ledger_entry(id) ON DELETE RESTRICT,
  difference_note TEXT CHECK(difference_note IS NULL OR length(difference_note)<=300),
  tax_fen INTEGER CHECK(tax_fen IS NULL OR (typeof(tax_fen)='integer' AND tax_fen>=0)),
  tax_bearer TEXT CHECK(tax_bearer IN ('bank','debtor','each-own','undecided')),
  book_fen INTEGER CHECK(book_fen IS NULL OR (typeof(book_fen)='integer' AND book_fen>=0)),
  use TEXT NOT NULL CHECK(use IN ('idle','let','self-use','occupied','unknown')),
  keeper_name TEXT CHECK(keeper_name IS NULL OR length(keeper_name)<=50),
  estimate_fen INTEGER CHECK(estimate_fen IS NULL OR (typeof(estimate_fen)='integer' AND estimate_fen>=0)),
  estimated_on TEXT CHECK(estimated_on IS NULL OR (estimated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(estimated_on) IS estimated_on)),
  plan_way TEXT CHECK(plan_way IN ('auction','tender','negotiated','other')),
  plan_by TEXT CHECK(plan_by IS NULL OR (plan_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(plan_by) IS plan_by)),
  plan_text TEXT CHECK(plan_text IS NULL OR length(plan_text)<=1000),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(acquired_on IS NULL OR book_fen IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX foreclosed_asset_case ON foreclosed_asset(case_id);

CREATE UNIQUE INDEX foreclosed_asset_code ON foreclosed_asset(code) WHERE code IS NOT NULL AND voided_at IS NULL;

CREATE UNIQUE INDEX foreclosed_asset_entry ON foreclosed_asset(entry_id) WHERE entry_id IS NOT NULL AND voided_at IS NULL;

-- 盘点 against the books, at least once a quarter.
CREATE TABLE foreclosed_count (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  foreclosed_id BLOB NOT NULL CHECK(typeof(foreclosed_id)='blob' AND length(foreclosed_id)=16) REFERENCES foreclosed_asset(id) ON DELETE RESTRICT,
  counted_on TEXT NOT NULL CHECK(counted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(counted_on) IS counted_on),
  counted_by TEXT NOT NULL CHECK(length(counted_by)<=50),
  agrees INTEGER NOT NULL CHECK(agrees IN (0,1)),
  use TEXT NOT NULL CHECK(use IN ('idle','let','self-use','occupied','unknown')),
  finding TEXT CHECK(finding IS NULL OR length(finding)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(agrees=1 OR finding IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX foreclosed_count_case ON foreclosed_count(case_id);

CREATE INDEX foreclosed_count_asset ON foreclosed_count(foreclosed_id);

-- 临时出租 until the sale.
CREATE TABLE foreclosed_letting (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  foreclosed_id BLOB NOT NULL CHECK(typeof(foreclosed_id)='blob' AND length(foreclosed_id)=16) REFERENCES foreclosed_asset(id) ON DELETE RESTRICT,
  tenant TEXT NOT NULL CHECK(length(tenant)<=100),
  starts_on TEXT NOT NULL CHECK(starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(starts_on) IS starts_on),
  ends_on TEXT NOT NULL CHECK(ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ends_on) IS ends_on),
  rent_fen INTEGER NOT NULL CHECK(typeof(rent_fen)='integer' AND rent_fen>=0),
  rent_per TEXT NOT NULL CHECK(rent_per IN ('month','quarter','year','total')),
  approval_no TEXT CHECK(approval_no IS NULL OR length(approval_no)<=60),
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
  CHECK(ends_on>=starts_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX foreclosed_letting_case ON foreclosed_letting(case_id);

CREATE INDEX foreclosed_letting_asset ON foreclosed_letting(foreclosed_id);

-- 收支 while it is held.
CREATE TABLE foreclosed_money (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  foreclosed_id BLOB NOT NULL CHECK(typeof(foreclosed_id)='blob' AND length(foreclosed_id)=16) REFERENCES foreclosed_asset(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('rent','other-income','tax','custody','insurance','repair','appraisal','sale-fee','other-cost')),
  happened_on TEXT NOT NULL CHECK(happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(happened_on) IS happened_on),
  amount_fen INTEGER NOT NULL CHECK(typeof(amount_fen)='integer' AND amount_fen>0),
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

CREATE INDEX foreclosed_money_case ON foreclosed_money(case_id);

CREATE INDEX foreclosed_money_asset ON foreclosed_money(foreclosed_id);

-- One attempt to sell.
CREATE TABLE foreclosed_round (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  foreclosed_id BLOB NOT NULL CHECK(typeof(foreclosed_id)='blob' AND length(foreclosed_id)=16) REFERENCES foreclosed_asset(id) ON DELETE RESTRICT,
  way TEXT NOT NULL CHECK(way IN ('auction','tender','negotiated','other')),
  round_no INTEGER NOT NULL CHECK(round_no BETWEEN 1 AND 20),
  agency TEXT CHECK(agency IS NULL OR length(agency)<=100),
  reserve_fen INTEGER CHECK(reserve_fen IS NULL OR (typeof(reserve_fen)='integer' AND reserve_fen>0)),
  notice_on TEXT CHECK(notice_on IS NULL OR (notice_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(notice_on) IS notice_on)),
  opens_on TEXT NOT NULL CHECK(opens_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(opens_on) IS opens_on),
  result TEXT NOT NULL CHECK(result IN ('planned','sold','failed','withdrawn')),
  price_fen INTEGER CHECK(price_fen IS NULL OR (typeof(price_fen)='integer' AND price_fen>0)),
  buyer TEXT CHECK(buyer IS NULL OR length(buyer)<=100),
  reason TEXT CHECK(reason IS NULL OR length(reason)<=300),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(result<>'sold' OR price_fen IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX foreclosed_round_case ON foreclosed_round(case_id);

CREATE INDEX foreclosed_round_asset ON foreclosed_round(foreclosed_id);

-- 处置: a part or the whole leaves the books.
CREATE TABLE foreclosed_disposal (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  foreclosed_id BLOB NOT NULL CHECK(typeof(foreclosed_id)='blob' AND length(foreclosed_id)=16) REFERENCES foreclosed_asset(id) ON DELETE RESTRICT,
  disposed_on TEXT NOT NULL CHECK(disposed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(disposed_on) IS disposed_on),
  way TEXT NOT NULL CHECK(way IN ('auction','tender','negotiated','other')),
  price_fen INTEGER NOT NULL CHECK(typeof(price_fen)='integer' AND price_fen>=0),
  received_fen INTEGER NOT NULL CHECK(typeof(received_fen)='integer' AND received_fen>=0),
  cost_fen INTEGER CHECK(cost_fen IS NULL OR (typeof(cost_fen)='integer' AND cost_fen>=0)),
  book_part_fen INTEGER NOT NULL CHECK(typeof(book_part_fen)='integer' AND book_part_fen>0),
  buyer TEXT CHECK(buyer IS NULL OR length(buyer)<=100),
  approval_no TEXT CHECK(approval_no IS NULL OR length(approval_no)<=60),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(received_fen<=price_fen)
) STRICT, WITHOUT ROWID;

CREATE INDEX foreclosed_disposal_case ON foreclosed_disposal(case_id);

CREATE INDEX foreclosed_disposal_asset ON foreclosed_disposal(foreclosed_id);
