-- What a household owes in other currencies stands beside its sums in renminbi and is never added to them.
ALTER TABLE loan_position ADD COLUMN currency TEXT NOT NULL DEFAULT 'CNY' CHECK(currency IN ('CNY','USD','EUR','HKD','JPY'));

UPDATE loan_position SET currency = (SELECT l.currency FROM loan l WHERE l.id = loan_position.loan_id)
WHERE loan_id IN (SELECT id FROM loan WHERE currency <> 'CNY');

-- Projected: per currency the sums of its loans, in its smallest unit. Null for all but a few households.
ALTER TABLE case_summary ADD COLUMN foreign_json TEXT CHECK(foreign_json IS NULL OR (json_valid(foreign_json) AND length(foreign_json)<=800));

CREATE INDEX case_summary_foreign ON case_summary(rowno) WHERE foreign_json IS NOT NULL;

INSERT INTO case_line_due (case_id) SELECT DISTINCT case_id FROM loan WHERE currency <> 'CNY' ON CONFLICT DO NOTHING;
