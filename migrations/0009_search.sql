-- Search everywhere: parties, proceedings, property, papers, files and notes, each with where it belongs and under which terms it is found.

-- One thing that can be found; a projection of the record that it names, never typed.
CREATE TABLE search_entry (
  rowno INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK(kind IN ('party','proceeding','property','contact','paper','file','note')),
  record_id BLOB NOT NULL UNIQUE CHECK(typeof(record_id)='blob' AND length(record_id)=16),
  case_id BLOB REFERENCES case_file(id) ON DELETE RESTRICT,
  tab TEXT CHECK(tab IS NULL OR length(tab)<=20),
  title TEXT NOT NULL CHECK(length(title)<=300),
  detail TEXT NOT NULL CHECK(length(detail)<=1000)
) STRICT;

CREATE INDEX search_entry_case ON search_entry(case_id);

-- rowid = search_entry.rowno. Marks of our own begin with an underscore, which nothing that people type keeps.
CREATE VIRTUAL TABLE search_text USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0 tokenchars '_'", prefix='1 2 3');

-- Ledgers that were kept before have their entries built with the lines of the list at the next opening.
INSERT INTO case_line_due (case_id) SELECT id FROM case_file WHERE true ON CONFLICT DO NOTHING;
