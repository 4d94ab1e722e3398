-- 审批意见栏: who gives an opinion on an internal paper, in order, parted by 、; null = the usual chain.
ALTER TABLE paper_rule ADD COLUMN opinion_chain TEXT CHECK(opinion_chain IS NULL OR length(opinion_chain)<=300);

-- 文书登记簿: how many papers stand where.
CREATE INDEX document_state ON document(state) WHERE voided_at IS NULL;
