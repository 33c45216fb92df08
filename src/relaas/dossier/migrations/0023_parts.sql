-- Which figures are of some of those that were counted before them.

ALTER TABLE figures ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
DELETE FROM record_digests;
