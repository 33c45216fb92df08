-- Builds that were begun and not finished, by what they were given: JSON, a list of locations. The same build, or one of
-- more, takes them away.
CREATE TABLE unfinished_builds (
    sources TEXT PRIMARY KEY
) WITHOUT ROWID;

-- The folder that a file was found in or below, from which its name is reckoned; empty where it was not noted.
ALTER TABLE opened_files ADD COLUMN root TEXT NOT NULL DEFAULT '';
UPDATE opened_files SET root = '.' WHERE location = name;
UPDATE opened_files
    SET root = substr(location, 1, length(location) - length(name) - 1)
    WHERE substr(location, -length(name) - 1) = '/' || name;

-- What each table holds, as one number, noted when it was last written: by it damage is known.
CREATE TABLE checksums (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
