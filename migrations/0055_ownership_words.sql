-- 所有制性质「其他」: the words that the court's form leaves a blank for.
ALTER TABLE unit ADD COLUMN ownership_other TEXT CHECK(ownership_other IS NULL OR length(ownership_other)<=20);

ALTER TABLE party ADD COLUMN ownership_other TEXT CHECK(ownership_other IS NULL OR length(ownership_other)<=20);
