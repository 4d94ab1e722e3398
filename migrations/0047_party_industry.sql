-- 行业: what the declaration of a write-off prints of the borrower (呆账核销申报表).
ALTER TABLE party ADD COLUMN industry TEXT CHECK(industry IS NULL OR length(industry)<=50);
