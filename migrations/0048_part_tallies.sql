-- The board by who is to act and by court over a large stock: how many lines each part has, kept beside the lines like the other tallies.

-- x'' stands for nobody, '' for no court.
CREATE TABLE deadline_part_tally (
  unit_id BLOB NOT NULL CHECK(typeof(unit_id)='blob' AND length(unit_id)=16),
  owner_id BLOB NOT NULL CHECK(typeof(owner_id)='blob' AND length(owner_id) IN (0,16)),
  court TEXT NOT NULL CHECK(length(court)<=100),
  standing TEXT NOT NULL CHECK(standing IN ('not-started','running','met','uncertain','withdrawn','given-up')),
  lines INTEGER NOT NULL CHECK(lines>=0),
  PRIMARY KEY (unit_id, owner_id, court, standing)
) STRICT, WITHOUT ROWID;

INSERT INTO deadline_part_tally (unit_id, owner_id, court, standing, lines)
  SELECT unit_id, coalesce(owner_id, x''), coalesce(court, ''), standing, count(*) FROM deadline GROUP BY 1, 2, 3, 4;

CREATE TRIGGER deadline_part_tally_of_new AFTER INSERT ON deadline BEGIN
  INSERT INTO deadline_part_tally (unit_id, owner_id, court, standing, lines) VALUES (NEW.unit_id, coalesce(NEW.owner_id, x''), coalesce(NEW.court, ''), NEW.standing, 1)
    ON CONFLICT (unit_id, owner_id, court, standing) DO UPDATE SET lines = lines + 1;
END;

CREATE TRIGGER deadline_part_tally_of_gone AFTER DELETE ON deadline BEGIN
  UPDATE deadline_part_tally SET lines = lines - 1 WHERE unit_id = OLD.unit_id AND owner_id = coalesce(OLD.owner_id, x'') AND court = coalesce(OLD.court, '') AND standing = OLD.standing;
END;

CREATE TRIGGER deadline_part_tally_of_changed AFTER UPDATE OF unit_id, owner_id, court, standing ON deadline
WHEN OLD.unit_id IS NOT NEW.unit_id OR OLD.owner_id IS NOT NEW.owner_id OR OLD.court IS NOT NEW.court OR OLD.standing IS NOT NEW.standing BEGIN
  UPDATE deadline_part_tally SET lines = lines - 1 WHERE unit_id = OLD.unit_id AND owner_id = coalesce(OLD.owner_id, x'') AND court = coalesce(OLD.court, '') AND standing = OLD.standing;
  INSERT INTO deadline_part_tally (unit_id, owner_id, court, standing, lines) VALUES (NEW.unit_id, coalesce(NEW.owner_id, x''), coalesce(NEW.court, ''), NEW.standing, 1)
    ON CONFLICT (unit_id, owner_id, court, standing) DO UPDATE SET lines = lines + 1;
END;
