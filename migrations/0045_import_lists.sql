-- The sheet that a layout was read from, as its owner wrote it: name, lines above the head, heads in their order. An export gives it back in that form.
ALTER TABLE import_layout ADD COLUMN sheet_json TEXT CHECK(sheet_json IS NULL OR (json_valid(sheet_json) AND length(sheet_json)<=60000));

-- Which records a list named when it was imported, so that the next list of the same layout can tell which are gone from it.
CREATE TABLE import_list (
  import_id BLOB PRIMARY KEY NOT NULL CHECK(typeof(import_id)='blob' AND length(import_id)=16) REFERENCES import_run(id) ON DELETE RESTRICT,
  fingerprint TEXT NOT NULL CHECK(length(fingerprint)=64),
  -- [[key, title], …]; null once two newer lists of the layout have been imported: only the newest is compared with, and the one before it when that is undone.
  listed_json TEXT CHECK(listed_json IS NULL OR json_valid(listed_json)),
  former_id BLOB CHECK(former_id IS NULL OR (typeof(former_id)='blob' AND length(former_id)=16)) REFERENCES import_run(id) ON DELETE RESTRICT,
  gone_json TEXT NOT NULL CHECK(json_valid(gone_json))
) STRICT, WITHOUT ROWID;

CREATE INDEX import_list_layout ON import_list(fingerprint);
