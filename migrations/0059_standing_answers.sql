-- What somebody answered when a contact or a returned letter spoke against a number or address on record: taken over, or left as it is.
ALTER TABLE contact ADD COLUMN standing_answer TEXT CHECK(standing_answer IS NULL OR standing_answer IN ('taken','kept'));

ALTER TABLE notice_service ADD COLUMN standing_answer TEXT CHECK(standing_answer IS NULL OR standing_answer IN ('taken','kept'));
