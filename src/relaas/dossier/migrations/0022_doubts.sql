-- Which cells of a fact and of a line had better be checked, and the words by which that is known.

ALTER TABLE facts ADD COLUMN doubts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE entries ADD COLUMN doubts TEXT NOT NULL DEFAULT '[]';
-- The hashes are of records without doubts: they are reckoned anew.
DELETE FROM record_digests;
