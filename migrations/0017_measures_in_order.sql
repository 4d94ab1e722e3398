-- The page of all measures, narrowed and sorted within its indexes: the rows themselves are read for one page only.
DROP INDEX preservation_line_expiry;

CREATE INDEX preservation_line_expiry ON preservation_line(status, expires_on, rowno, rank, asset_kind, measure, renewal, unit_id, manager_id, court, case_rowno, value_fen);

CREATE INDEX preservation_line_status_value ON preservation_line(status, value_fen, rowno, rank, asset_kind, measure, renewal, unit_id, manager_id, court, expires_on);
