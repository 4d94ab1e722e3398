-- What a stock of 60,000 orders and years of imports would otherwise read from end to end: the terms of a case's measures, and what
-- imports changed of one record.

CREATE INDEX preservation_period_case ON preservation_period(case_id, starts_on);

CREATE INDEX import_change_record ON import_change(record_id);
