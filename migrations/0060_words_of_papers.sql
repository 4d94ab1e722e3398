-- Papers are found by what they say, too: those that were kept before have their terms written anew at the next opening.
INSERT INTO search_due (what, rowno) SELECT 'entry', rowno FROM search_entry WHERE kind = 'paper' ON CONFLICT DO NOTHING;
