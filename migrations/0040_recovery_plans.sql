-- 清收处置方案（一户一策）: versions of a household's plan; the last one holds. The order of the ids is that of the versions.
CREATE TABLE recovery_plan (
  id BLOB PRIMARY KEY NOT NULL CHECK(typeof(id)='blob' AND length(id)=16),
  case_id BLOB NOT NULL CHECK(typeof(case_id)='blob' AND length(case_id)=16) REFERENCES case_file(id) ON DELETE RESTRICT,
  recoverability TEXT NOT NULL CHECK(recoverability IN ('recoverable','with-effort','doubtful')),
  route TEXT NOT NULL CHECK(route IN ('court','ordinary','restructure','wait')),
  route_reason TEXT NOT NULL CHECK(length(route_reason)<=300),
  situation TEXT NOT NULL CHECK(length(situation)<=2000),
  goal_fen INTEGER CHECK(goal_fen IS NULL OR (typeof(goal_fen)='integer' AND goal_fen>=0)),
  goal_on TEXT CHECK(goal_on IS NULL OR (goal_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(goal_on) IS goal_on)),
  measures_json TEXT NOT NULL CHECK(json_valid(measures_json) AND length(measures_json)<=20000),
  obstacles TEXT CHECK(obstacles IS NULL OR length(obstacles)<=1000),
  review_on TEXT NOT NULL CHECK(review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(review_on) IS review_on),
  change_reason TEXT CHECK(change_reason IS NULL OR length(change_reason)<=300),
  version INTEGER NOT NULL CHECK(version>=1),
  created_at INTEGER NOT NULL,
  created_by BLOB NOT NULL CHECK(typeof(created_by)='blob' AND length(created_by)=16),
  updated_at INTEGER NOT NULL,
  updated_by BLOB NOT NULL CHECK(typeof(updated_by)='blob' AND length(updated_by)=16),
  voided_at INTEGER,
  void_reason TEXT CHECK(void_reason IS NULL OR length(void_reason)<=300),
  import_id BLOB CHECK(import_id IS NULL OR (typeof(import_id)='blob' AND length(import_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX recovery_plan_case ON recovery_plan(case_id);
