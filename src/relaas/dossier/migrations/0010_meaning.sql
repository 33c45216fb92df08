-- What each fact means, as one vector for all languages, and which encoder a build used.

ALTER TABLE facts ADD COLUMN meaning BLOB NOT NULL DEFAULT x'';
ALTER TABLE builds ADD COLUMN meaning TEXT;
