-- The first day on which 诉讼时效 of a household runs out, as the board works to it, kept with every line of the board: to narrow the list by
-- it every line of the stock had to be gathered, half a second over 150,000 loans.
CREATE TABLE case_limitation (
  case_rowno INTEGER PRIMARY KEY,
  limitation_on TEXT NOT NULL CHECK(limitation_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(limitation_on) IS limitation_on)
) STRICT;

INSERT INTO case_limitation (case_rowno, limitation_on)
  SELECT case_rowno, min(safe) FROM deadline
  WHERE kind IN ('loan-limitation','instalment-limitation') AND standing = 'running' AND safe IS NOT NULL GROUP BY case_rowno;

CREATE TRIGGER case_limitation_of_new AFTER INSERT ON deadline
WHEN NEW.kind IN ('loan-limitation','instalment-limitation') AND NEW.standing = 'running' AND NEW.safe IS NOT NULL BEGIN
  INSERT INTO case_limitation (case_rowno, limitation_on) VALUES (NEW.case_rowno, NEW.safe)
    ON CONFLICT (case_rowno) DO UPDATE SET limitation_on = min(limitation_on, excluded.limitation_on);
END;

CREATE TRIGGER case_limitation_of_gone AFTER DELETE ON deadline WHEN OLD.kind IN ('loan-limitation','instalment-limitation') BEGIN
  DELETE FROM case_limitation WHERE case_rowno = OLD.case_rowno;
  INSERT INTO case_limitation (case_rowno, limitation_on)
    SELECT case_rowno, min(safe) FROM deadline
    WHERE case_id = OLD.case_id AND kind IN ('loan-limitation','instalment-limitation') AND standing = 'running' AND safe IS NOT NULL GROUP BY case_rowno;
END;

-- A line keeps its kind and its household: its key names both.
CREATE TRIGGER case_limitation_of_changed AFTER UPDATE OF standing, safe ON deadline WHEN NEW.kind IN ('loan-limitation','instalment-limitation') BEGIN
  DELETE FROM case_limitation WHERE case_rowno = NEW.case_rowno;
  INSERT INTO case_limitation (case_rowno, limitation_on)
    SELECT case_rowno, min(safe) FROM deadline
    WHERE case_id = NEW.case_id AND kind IN ('loan-limitation','instalment-limitation') AND standing = 'running' AND safe IS NOT NULL GROUP BY case_rowno;
END;
