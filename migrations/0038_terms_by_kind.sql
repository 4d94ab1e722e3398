-- The search everywhere looks up one kind of thing after the other: each term begins with the letter of its kind now, so that words that fill one
-- kind are not walked through for the others, and each entry of a case has the mark of its unit, so that who sees one unit is not kept waiting for all.
DROP TABLE search_text;

CREATE VIRTUAL TABLE search_text USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0 tokenchars '_'", prefix='2 3 4');

-- Pairs of neighbouring characters of each line of the log; rowid = audit_entry.sequence.
CREATE VIRTUAL TABLE audit_text USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0", prefix='1');

-- What is still to be put into these two; emptied at the next opening.
CREATE TABLE search_due (
  what TEXT NOT NULL CHECK(what IN ('entry','log')),
  rowno INTEGER NOT NULL CHECK(rowno>=0),
  PRIMARY KEY (what, rowno)
) STRICT, WITHOUT ROWID;

INSERT INTO search_due (what, rowno) SELECT 'entry', rowno FROM search_entry;

INSERT INTO search_due (what, rowno) SELECT 'log', sequence FROM audit_entry;
