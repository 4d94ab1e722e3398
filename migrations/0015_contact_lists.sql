-- Lists of contacts of one way, and of one's own, read in the order of an index.

CREATE INDEX contact_channel ON contact(channel, occurred_on DESC, occurred_at DESC) WHERE voided_at IS NULL;

CREATE INDEX contact_author ON contact(created_by, occurred_on DESC, occurred_at DESC) WHERE voided_at IS NULL;
