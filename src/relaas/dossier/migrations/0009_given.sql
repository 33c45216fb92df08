-- What a person said of a document, as it was taken into account when the document was read: [[field, value], ...].
ALTER TABLE documents ADD COLUMN corrected TEXT NOT NULL DEFAULT '[]';
