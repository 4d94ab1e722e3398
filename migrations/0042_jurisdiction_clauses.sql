-- 管辖约定 of guarantees, mortgages and pledges: the article, its words, and whether it is arbitration, as loans have had them from the start.
ALTER TABLE guarantee ADD COLUMN jurisdiction_clause TEXT CHECK(jurisdiction_clause IS NULL OR length(jurisdiction_clause)<=40);

ALTER TABLE guarantee ADD COLUMN jurisdiction_text TEXT CHECK(jurisdiction_text IS NULL OR length(jurisdiction_text)<=500);

ALTER TABLE guarantee ADD COLUMN arbitration_agreed INTEGER CHECK(arbitration_agreed IN (0,1));

ALTER TABLE collateral ADD COLUMN jurisdiction_clause TEXT CHECK(jurisdiction_clause IS NULL OR length(jurisdiction_clause)<=40);

ALTER TABLE collateral ADD COLUMN jurisdiction_text TEXT CHECK(jurisdiction_text IS NULL OR length(jurisdiction_text)<=500);

ALTER TABLE collateral ADD COLUMN arbitration_agreed INTEGER CHECK(arbitration_agreed IN (0,1));
