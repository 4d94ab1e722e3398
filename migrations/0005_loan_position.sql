-- Positions that can be carried to any day before the next edge, and the day of the list's figures. All of it is projected from the
-- records: what stands is taken away, and every case is noted to be built anew at the first opening.

DROP TABLE loan_position;

-- The components as the last edge left them (a part paid before it ran up may stand below zero), the first day on which something
-- changes, and what each running leg adds a day: base, rate and day count, exact, since sums rounded by the day would not add up.
CREATE TABLE loan_position (
  loan_id BLOB PRIMARY KEY NOT NULL REFERENCES loan(id) ON DELETE RESTRICT,
  case_id BLOB NOT NULL REFERENCES case_file(id) ON DELETE RESTRICT,
  basis TEXT NOT NULL CHECK(basis IN ('computed','certified','unknown')),
  as_of TEXT CHECK(as_of IS NULL OR (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(as_of) IS as_of)),
  next_edge_on TEXT CHECK(next_edge_on IS NULL OR (next_edge_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(next_edge_on) IS next_edge_on)),
  principal_fen INTEGER NOT NULL CHECK(typeof(principal_fen)='integer'),
  interest_fen INTEGER NOT NULL CHECK(typeof(interest_fen)='integer'),
  penalty_fen INTEGER NOT NULL CHECK(typeof(penalty_fen)='integer'),
  compound_fen INTEGER NOT NULL CHECK(typeof(compound_fen)='integer'),
  undivided_interest_fen INTEGER NOT NULL CHECK(typeof(undivided_interest_fen)='integer'),
  cost_fen INTEGER NOT NULL CHECK(typeof(cost_fen)='integer'),
  accruals_json TEXT NOT NULL CHECK(json_valid(accruals_json) AND length(accruals_json)<=4000),
  CHECK((basis='unknown') = (as_of IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX loan_position_case ON loan_position(case_id);

ALTER TABLE case_summary ADD COLUMN cost_fen INTEGER NOT NULL DEFAULT 0 CHECK(typeof(cost_fen)='integer' AND cost_fen>=0);

-- The day to which the figures were carried. `balance_on` is the oldest day among the loans' own: it stays behind where a loan cannot be computed.
ALTER TABLE case_summary ADD COLUMN figures_on TEXT CHECK(figures_on IS NULL OR (figures_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(figures_on) IS figures_on));

INSERT INTO case_line_due (case_id) SELECT id FROM case_file WHERE true ON CONFLICT DO NOTHING;
