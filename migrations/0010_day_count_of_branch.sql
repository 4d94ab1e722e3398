-- The day count that a new loan begins with has one home: the values that the branch sets for itself, with a reason. What a ledger
-- said in the facts of its bank goes over, where it is not the default and nothing was set; the id is the bank's own, new in this table.
INSERT INTO branch_value (id, key, value, reason, version, created_at, created_by, updated_at, updated_by)
SELECT id, 'dayCount', default_day_count, '沿用机构资料中原来的默认计息基础', 1, updated_at, updated_by, updated_at, updated_by
FROM unit
WHERE id = (SELECT id FROM unit WHERE voided_at IS NULL ORDER BY (parent_id IS NOT NULL), created_at LIMIT 1)
  AND default_day_count <> 'ACT/360'
  AND NOT EXISTS (SELECT 1 FROM branch_value WHERE key = 'dayCount' AND voided_at IS NULL);

ALTER TABLE unit DROP COLUMN default_day_count;
