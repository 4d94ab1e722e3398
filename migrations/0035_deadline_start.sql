-- The day on which a period began, for its bar on the time axis. The lines are built anew with it, in the background of the next opening.
ALTER TABLE deadline ADD COLUMN start_on TEXT CHECK(start_on IS NULL OR (start_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(start_on) IS start_on));

DELETE FROM deadline_held;
