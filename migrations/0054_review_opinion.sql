-- 复核意见: the reviewer's words stay beside the approver's, who wrote over them until now.
ALTER TABLE loan_classification ADD COLUMN review_opinion TEXT CHECK(review_opinion IS NULL OR length(review_opinion)<=500);

UPDATE loan_classification SET review_opinion=opinion, opinion=NULL WHERE state='reviewed';
