-- 小组变动的交接单: what goes over when somebody leaves the team, and what he leaves open, one a line.
ALTER TABLE case_team ADD COLUMN papers TEXT CHECK(papers IS NULL OR length(papers)<=4000);

ALTER TABLE case_team ADD COLUMN open_points TEXT CHECK(open_points IS NULL OR length(open_points)<=4000);
