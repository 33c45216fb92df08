-- What the source of a statement makes of its content: asserted, denied, doubted or asked.

ALTER TABLE statements ADD COLUMN polarity TEXT NOT NULL DEFAULT 'asserted';
