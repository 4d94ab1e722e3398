-- Parties: numbers and addresses with their standing, relations, merges. Guarantees: counter-guarantee, shared cap, agreed period as
-- structured facts with its doubt, knowledge of a refinancing. The ledger of further security that was asked for.

-- A telephone number of a party and whether it still reaches him; party.phone is the projection of those in use.
CREATE TABLE party_phone (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  party_id BLOB NOT NULL CHECK(typeof(party_id)='blob' AND length(party_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  number TEXT NOT NULL CHECK(length(number)<=60),
  status TEXT NOT NULL CHECK(status IN ('in-use','invalid','not-own')),
  source TEXT CHECK(source IN ('contract','own-statement','household-register','business-register','visit','court','operator','relative','import','other')),
  since TEXT CHECK(since IS NULL OR (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(since) IS since)),
  holder TEXT CHECK(holder IS NULL OR length(holder)<=100),
  agreed INTEGER NOT NULL CHECK(agreed IN (0,1)),
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

CREATE INDEX party_phone_party ON party_phone(party_id);

CREATE UNIQUE INDEX party_phone_number ON party_phone(party_id, number) WHERE voided_at IS NULL;

-- An address of a party with its standing; domicile, residence and service_address of party are the projection of those that stand.
CREATE TABLE party_address (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  party_id BLOB NOT NULL CHECK(typeof(party_id)='blob' AND length(party_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('contract-service','domicile','residence','actual','court-confirmed','workplace','other')),
  address TEXT NOT NULL CHECK(length(address)<=200),
  standing TEXT NOT NULL CHECK(standing IN ('unverified','reachable','returned','former','invalid')),
  standing_on TEXT CHECK(standing_on IS NULL OR (standing_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(standing_on) IS standing_on)),
  source TEXT CHECK(source IN ('contract','own-statement','household-register','business-register','visit','court','operator','relative','import','other')),
  since TEXT CHECK(since IS NULL OR (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(since) IS since)),
  proof TEXT CHECK(proof IS NULL OR length(proof)<=200),
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

CREATE INDEX party_address_party ON party_address(party_id);

-- The one address that letters go to first, and what proves a death, bankruptcy or disappearance.
ALTER TABLE party ADD COLUMN preferred_address_id BLOB CHECK(preferred_address_id IS NULL OR (typeof(preferred_address_id)='blob' AND length(preferred_address_id)=16)) REFERENCES party_address(id) ON DELETE RESTRICT;

ALTER TABLE party ADD COLUMN status_proof TEXT CHECK(status_proof IS NULL OR length(status_proof)<=200);

-- 关系: what other_id is to party_id.
CREATE TABLE party_relation (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  party_id BLOB NOT NULL CHECK(typeof(party_id)='blob' AND length(party_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  other_id BLOB NOT NULL CHECK(typeof(other_id)='blob' AND length(other_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('spouse','shareholder','legal-representative','controller','heir','agent','guardian','other')),
  joint_debt TEXT CHECK(joint_debt IN ('yes','no','unknown')),
  ground TEXT CHECK(ground IS NULL OR length(ground)<=300),
  share_percent TEXT CHECK(share_percent IS NULL OR length(share_percent)<=20),
  estate_fen INTEGER CHECK(estate_fen IS NULL OR (typeof(estate_fen)='integer' AND estate_fen>=0)),
  since TEXT CHECK(since IS NULL OR (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(since) IS since)),
  ended_on TEXT CHECK(ended_on IS NULL OR (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ended_on) IS ended_on)),
  proof TEXT CHECK(proof IS NULL OR length(proof)<=200),
  note TEXT CHECK(note IS NULL OR length(note)<=300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(party_id<>other_id),
  CHECK(ended_on IS NULL OR since IS NULL OR ended_on>=since)
) STRICT, WITHOUT ROWID;

CREATE INDEX party_relation_party ON party_relation(party_id);

CREATE INDEX party_relation_other ON party_relation(other_id);

-- 合并当事人: what was re-pointed from drop_id to keep_id, so that it can be taken back exactly. A voided merge was taken back.
CREATE TABLE party_merge (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  keep_id BLOB NOT NULL CHECK(typeof(keep_id)='blob' AND length(keep_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  drop_id BLOB NOT NULL CHECK(typeof(drop_id)='blob' AND length(drop_id)=16) REFERENCES party(id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK(length(reason)<=300),
  moves_json TEXT NOT NULL CHECK(length(moves_json)<=2000000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  CHECK(keep_id<>drop_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX party_merge_drop ON party_merge(drop_id) WHERE voided_at IS NULL;

CREATE INDEX party_merge_keep ON party_merge(keep_id);

ALTER TABLE guarantee ADD COLUMN counter_for_id BLOB CHECK(counter_for_id IS NULL OR (typeof(counter_for_id)='blob' AND length(counter_for_id)=16)) REFERENCES party(id) ON DELETE RESTRICT;

ALTER TABLE guarantee ADD COLUMN mode_not_agreed INTEGER NOT NULL DEFAULT 0 CHECK(mode_not_agreed IN (0,1));

ALTER TABLE guarantee ADD COLUMN cap_group TEXT CHECK(cap_group IS NULL OR length(cap_group)<=60);

ALTER TABLE guarantee ADD COLUMN share_percent TEXT CHECK(share_percent IS NULL OR (share_percent GLOB '[0-9]*' AND share_percent NOT GLOB '*[^0-9.]*'));

ALTER TABLE guarantee ADD COLUMN period_kind TEXT CHECK(period_kind IN ('none','until-paid','duration','until'));

ALTER TABLE guarantee ADD COLUMN period_count INTEGER CHECK(period_count BETWEEN 1 AND 400);

ALTER TABLE guarantee ADD COLUMN period_unit TEXT CHECK(period_unit IN ('day','month','year'));

ALTER TABLE guarantee ADD COLUMN period_doubt TEXT CHECK(period_doubt IS NULL OR length(period_doubt)<=300);

ALTER TABLE guarantee ADD COLUMN refinance_known TEXT CHECK(refinance_known IN ('yes','no','unknown'));

ALTER TABLE guarantee ADD COLUMN refinance_proof TEXT CHECK(refinance_proof IS NULL OR length(refinance_proof)<=200);

CREATE INDEX guarantee_counter_for ON guarantee(counter_for_id) WHERE counter_for_id IS NOT NULL;

-- 补充担保: further security asked of the debtor or a third person, until it is given or refused.
CREATE TABLE extra_security (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('add-guarantor','add-mortgage','add-pledge','add-deposit','add-other')),
  description TEXT NOT NULL CHECK(length(description)<=300),
  provider_id BLOB CHECK(provider_id IS NULL OR (typeof(provider_id)='blob' AND length(provider_id)=16)) REFERENCES party(id) ON DELETE RESTRICT,
  asked_on TEXT NOT NULL CHECK(asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(asked_on) IS asked_on),
  promised_for TEXT CHECK(promised_for IS NULL OR (promised_for GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(promised_for) IS promised_for)),
  state TEXT NOT NULL CHECK(state IN ('asked','promised','signed','registered','refused')),
  settled_on TEXT CHECK(settled_on IS NULL OR (settled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(settled_on) IS settled_on)),
  value_fen INTEGER CHECK(value_fen IS NULL OR (typeof(value_fen)='integer' AND value_fen>=0)),
  note TEXT CHECK(note IS NULL OR length(note)<=1000),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX asset_owner ON asset(owner_id) WHERE owner_id IS NOT NULL;

CREATE INDEX extra_security_case ON extra_security(case_id);

-- What the flat columns hold becomes rows of their own; several numbers in one text are taken apart.
WITH RECURSIVE part(party_id, number, rest) AS (
  SELECT id, NULL, replace(replace(replace(replace(replace(phone, '，', '、'), ',', '、'), '；', '、'), ';', '、'), '/', '、') || '、' FROM party WHERE phone IS NOT NULL AND voided_at IS NULL
  UNION ALL
  SELECT party_id, trim(substr(rest, 1, instr(rest, '、') - 1)), substr(rest, instr(rest, '、') + 1) FROM part WHERE rest <> ''
)
INSERT INTO party_phone (id, party_id, number, status, source, agreed, version, created_at, created_by, updated_at, updated_by, import_id)
SELECT unhex(substr('000000000000' || printf('%x', p.updated_at), -12) || '7' || substr(hex(randomblob(2)), 1, 3) || substr('89AB', 1 + abs(random() % 4), 1) || substr(hex(randomblob(8)), 1, 15)), p.id, n.number, 'in-use', CASE WHEN p.import_id IS NULL THEN NULL ELSE 'import' END, 0, 1, p.created_at, p.created_by, p.updated_at, p.updated_by, p.import_id
FROM (SELECT DISTINCT party_id, number FROM part WHERE number IS NOT NULL AND number <> '') n JOIN party p ON p.id = n.party_id;

INSERT INTO party_address (id, party_id, kind, address, standing, source, version, created_at, created_by, updated_at, updated_by, import_id)
SELECT unhex(substr('000000000000' || printf('%x', p.updated_at), -12) || '7' || substr(hex(randomblob(2)), 1, 3) || substr('89AB', 1 + abs(random() % 4), 1) || substr(hex(randomblob(8)), 1, 15)), p.id, a.kind, a.address, 'unverified', CASE WHEN p.import_id IS NULL THEN NULL ELSE 'import' END, 1, p.created_at, p.created_by, p.updated_at, p.updated_by, p.import_id
FROM (
  SELECT id, 'contract-service' AS kind, service_address AS address FROM party WHERE service_address IS NOT NULL AND voided_at IS NULL
  UNION ALL SELECT id, 'domicile', domicile FROM party WHERE domicile IS NOT NULL AND voided_at IS NULL
  UNION ALL SELECT id, 'residence', residence FROM party WHERE residence IS NOT NULL AND voided_at IS NULL
) a JOIN party p ON p.id = a.id;
