-- A household can travel without its files: the tie of an original to its scan then waits until the file comes, so it may name a file that is not here.

ALTER TABLE archive_item ADD COLUMN scan_id BLOB CHECK(scan_id IS NULL OR (typeof(scan_id)='blob' AND length(scan_id)=16));

UPDATE archive_item SET scan_id = attachment_id;

ALTER TABLE archive_item DROP COLUMN attachment_id;

ALTER TABLE archive_item RENAME COLUMN scan_id TO attachment_id;
