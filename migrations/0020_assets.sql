-- What is known of a thing beyond its name: facts by its kind, valuations, inspections, leases, insurance and others' rights on it over time;
-- clues by their source; other creditors of the debtor.

-- The facts that only things of this kind have, as JSON.
ALTER TABLE asset ADD COLUMN detail TEXT CHECK(detail IS NULL OR (json_valid(detail) AND length(detail)<=4000));

-- 评估 of a thing, each with its day; the newest is the value that is shown.
CREATE TABLE asset_valuation (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  valued_on TEXT CHECK(valued_on IS NULL OR (valued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valued_on) IS valued_on)),
  method TEXT NOT NULL CHECK(method IN ('external','internal','online-inquiry','contract','market','ledger')),
  value_fen INTEGER NOT NULL CHECK(typeof(value_fen)='integer' AND value_fen>=0),
  valued_by TEXT CHECK(valued_by IS NULL OR length(valued_by)<=100),
  report_no TEXT CHECK(report_no IS NULL OR length(report_no)<=60),
  basis TEXT CHECK(basis IS NULL OR length(basis)<=300),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(method='ledger' OR valued_on IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX asset_valuation_case ON asset_valuation(case_id);

CREATE INDEX asset_valuation_asset ON asset_valuation(asset_id);

-- 现状核查: state, occupants, sole home and how easily the thing sells, each with its day; the newest is what is shown.
CREATE TABLE asset_inspection (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  checked_on TEXT CHECK(checked_on IS NULL OR (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(checked_on) IS checked_on)),
  way TEXT NOT NULL CHECK(way IN ('on-site','registry','statement','ledger')),
  checked_by TEXT CHECK(checked_by IS NULL OR length(checked_by)<=100),
  condition TEXT CHECK(condition IS NULL OR length(condition)<=500),
  occupant TEXT CHECK(occupant IS NULL OR length(occupant)<=100),
  occupancy TEXT CHECK(occupancy IN ('owner','family','tenant','stranger','vacant')),
  sole_home TEXT NOT NULL CHECK(sole_home IN ('yes','no','unknown')),
  household_size INTEGER CHECK(household_size BETWEEN 1 AND 30),
  home_area TEXT CHECK(home_area IS NULL OR length(home_area)<=40),
  liquidity TEXT CHECK(liquidity IN ('easy','fair','hard')),
  liquidity_reason TEXT CHECK(liquidity_reason IS NULL OR length(liquidity_reason)<=300),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(way='ledger' OR checked_on IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX asset_inspection_case ON asset_inspection(case_id);

CREATE INDEX asset_inspection_asset ON asset_inspection(asset_id);

-- 租赁 of a thing.
CREATE TABLE asset_lease (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  tenant TEXT CHECK(tenant IS NULL OR length(tenant)<=100),
  signed_on TEXT CHECK(signed_on IS NULL OR (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(signed_on) IS signed_on)),
  possession_on TEXT CHECK(possession_on IS NULL OR (possession_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(possession_on) IS possession_on)),
  starts_on TEXT CHECK(starts_on IS NULL OR (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(starts_on) IS starts_on)),
  ends_on TEXT CHECK(ends_on IS NULL OR (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ends_on) IS ends_on)),
  rent_fen INTEGER CHECK(rent_fen IS NULL OR (typeof(rent_fen)='integer' AND rent_fen>=0)),
  rent_per TEXT CHECK(rent_per IN ('month','quarter','year','total')),
  paid_to TEXT CHECK(paid_to IS NULL OR (paid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(paid_to) IS paid_to)),
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
  CHECK(starts_on IS NULL OR ends_on IS NULL OR ends_on>=starts_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX asset_lease_case ON asset_lease(case_id);

CREATE INDEX asset_lease_asset ON asset_lease(asset_id);

-- 保险 of a thing; the loss and the claim for the money that takes its place.
CREATE TABLE asset_insurance (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  insurer TEXT NOT NULL CHECK(length(insurer)<=100),
  policy_no TEXT CHECK(policy_no IS NULL OR length(policy_no)<=60),
  insured_fen INTEGER CHECK(insured_fen IS NULL OR (typeof(insured_fen)='integer' AND insured_fen>=0)),
  starts_on TEXT CHECK(starts_on IS NULL OR (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(starts_on) IS starts_on)),
  ends_on TEXT CHECK(ends_on IS NULL OR (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ends_on) IS ends_on)),
  beneficiary TEXT NOT NULL CHECK(beneficiary IN ('bank','owner','unknown')),
  claim TEXT NOT NULL CHECK(claim IN ('none','to-claim','claimed','paid','refused')),
  lost_on TEXT CHECK(lost_on IS NULL OR (lost_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(lost_on) IS lost_on)),
  claim_by TEXT CHECK(claim_by IS NULL OR (claim_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(claim_by) IS claim_by)),
  paid_fen INTEGER CHECK(paid_fen IS NULL OR (typeof(paid_fen)='integer' AND paid_fen>=0)),
  note TEXT CHECK(note IS NULL OR length(note)<=500),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(starts_on IS NULL OR ends_on IS NULL OR ends_on>=starts_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX asset_insurance_case ON asset_insurance(case_id);

CREATE INDEX asset_insurance_asset ON asset_insurance(asset_id);

-- 他人权利: another creditor's mortgage, pledge or seizure of a thing that we have not seized ourselves; before our own measure it is a prior_measure.
CREATE TABLE asset_encumbrance (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  asset_id BLOB NOT NULL CHECK(typeof(asset_id)='blob' AND length(asset_id)=16) REFERENCES asset(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('mortgage','pledge','seizure','waiting-seizure','lien','right-of-residence','other')),
  holder TEXT NOT NULL CHECK(length(holder)<=200),
  rank_no INTEGER CHECK(rank_no BETWEEN 1 AND 99),
  court TEXT CHECK(court IS NULL OR length(court)<=100),
  paper_no TEXT CHECK(paper_no IS NULL OR length(paper_no)<=60),
  amount_fen INTEGER CHECK(amount_fen IS NULL OR (typeof(amount_fen)='integer' AND amount_fen>=0)),
  starts_on TEXT CHECK(starts_on IS NULL OR (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(starts_on) IS starts_on)),
  ends_on TEXT CHECK(ends_on IS NULL OR (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ends_on) IS ends_on)),
  learned_on TEXT CHECK(learned_on IS NULL OR (learned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(learned_on) IS learned_on)),
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
  CHECK(starts_on IS NULL OR ends_on IS NULL OR ends_on>=starts_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX asset_encumbrance_case ON asset_encumbrance(case_id);

CREATE INDEX asset_encumbrance_asset ON asset_encumbrance(asset_id);

-- 竞争债权人: who else claims from the same debtors, and how far he is.
CREATE TABLE competing_creditor (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  asset_id BLOB CHECK(asset_id IS NULL OR (typeof(asset_id)='blob' AND length(asset_id)=16)) REFERENCES asset(id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK(length(name)<=200),
  debtor_id BLOB CHECK(debtor_id IS NULL OR (typeof(debtor_id)='blob' AND length(debtor_id)=16)) REFERENCES party(id) ON DELETE RESTRICT,
  claim_fen INTEGER CHECK(claim_fen IS NULL OR (typeof(claim_fen)='integer' AND claim_fen>=0)),
  secured_by TEXT CHECK(secured_by IS NULL OR length(secured_by)<=200),
  stage TEXT NOT NULL CHECK(stage IN ('demanding','suing','judged','enforcing','distributing','settled')),
  court TEXT CHECK(court IS NULL OR length(court)<=100),
  case_no TEXT CHECK(case_no IS NULL OR length(case_no)<=60),
  sealed_first INTEGER NOT NULL CHECK(sealed_first IN (0,1)),
  sealed_on TEXT CHECK(sealed_on IS NULL OR (sealed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(sealed_on) IS sealed_on)),
  source TEXT NOT NULL CHECK(source IN ('court-inquiry','registry','own-accounts','debtor-statement','visit','public-record','investigation-order','informant')),
  learned_on TEXT NOT NULL CHECK(learned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(learned_on) IS learned_on),
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

CREATE INDEX competing_creditor_case ON competing_creditor(case_id);

CREATE INDEX competing_creditor_asset ON competing_creditor(asset_id) WHERE asset_id IS NOT NULL;

-- Value, occupant and lease of a collateral become records of the thing; of these old ones nobody noted who said so, or of some on which day.
INSERT INTO asset_valuation (id, case_id, asset_id, valued_on, method, value_fen, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
SELECT unhex(substr('000000000000' || printf('%x', c.updated_at), -12) || '7' || substr(hex(randomblob(2)), 1, 3) || substr('89AB', 1 + abs(random() % 4), 1) || substr(hex(randomblob(8)), 1, 15)), c.case_id, c.asset_id, c.valued_on, 'ledger', c.value_fen, 1, c.created_at, c.created_by, c.updated_at, c.updated_by, c.voided_at, c.void_reason, c.import_id
FROM collateral c WHERE c.value_fen IS NOT NULL;

UPDATE collateral SET note = coalesce(note || char(10), '') || '评估日期 ' || valued_on || '，没有登记价值'
WHERE value_fen IS NULL AND valued_on IS NOT NULL AND length(coalesce(note, '')) <= 950;

INSERT INTO asset_inspection (id, case_id, asset_id, way, occupant, sole_home, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
SELECT unhex(substr('000000000000' || printf('%x', c.updated_at), -12) || '7' || substr(hex(randomblob(2)), 1, 3) || substr('89AB', 1 + abs(random() % 4), 1) || substr(hex(randomblob(8)), 1, 15)), c.case_id, c.asset_id, 'ledger', c.occupant, 'unknown', 1, c.created_at, c.created_by, c.updated_at, c.updated_by, c.voided_at, c.void_reason, c.import_id
FROM collateral c WHERE c.occupant IS NOT NULL;

INSERT INTO asset_lease (id, case_id, asset_id, note, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason, import_id)
SELECT unhex(substr('000000000000' || printf('%x', c.updated_at), -12) || '7' || substr(hex(randomblob(2)), 1, 3) || substr('89AB', 1 + abs(random() % 4), 1) || substr(hex(randomblob(8)), 1, 15)), c.case_id, c.asset_id, c.lease, 1, c.created_at, c.created_by, c.updated_at, c.updated_by, c.voided_at, c.void_reason, c.import_id
FROM collateral c WHERE c.lease IS NOT NULL;

ALTER TABLE collateral DROP COLUMN value_fen;

ALTER TABLE collateral DROP COLUMN valued_on;

ALTER TABLE collateral DROP COLUMN occupant;

ALTER TABLE collateral DROP COLUMN lease;

-- What the register says, and how a pledge was set.
ALTER TABLE collateral ADD COLUMN pledge_form TEXT CHECK(pledge_form IN ('delivery','registration'));

ALTER TABLE collateral ADD COLUMN registry TEXT CHECK(registry IS NULL OR length(registry)<=100);

ALTER TABLE collateral ADD COLUMN secured_fen INTEGER CHECK(secured_fen IS NULL OR (typeof(secured_fen)='integer' AND secured_fen>=0));

-- 知悉查封日: from then on what a maximum-amount mortgage secures grows no more.
ALTER TABLE collateral ADD COLUMN seal_known_on TEXT CHECK(seal_known_on IS NULL OR (seal_known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(seal_known_on) IS seal_known_on));

ALTER TABLE property_clue ADD COLUMN source_kind TEXT CHECK(source_kind IN ('court-inquiry','registry','own-accounts','debtor-statement','visit','public-record','investigation-order','informant'));

ALTER TABLE property_clue ADD COLUMN found_on TEXT CHECK(found_on IS NULL OR (found_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(found_on) IS found_on));

ALTER TABLE property_clue ADD COLUMN checked_on TEXT CHECK(checked_on IS NULL OR (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(checked_on) IS checked_on));

ALTER TABLE property_clue ADD COLUMN state TEXT NOT NULL DEFAULT 'pending' CHECK(state IN ('pending','preserved','ruled-out'));

ALTER TABLE property_clue ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal' CHECK(priority IN ('normal','high','within-48-hours'));
