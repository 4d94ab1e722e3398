-- When a loaded file was signed: an older one for the same years, months or rules is not taken without a second person.
ALTER TABLE law_data ADD COLUMN signed_at INTEGER;
