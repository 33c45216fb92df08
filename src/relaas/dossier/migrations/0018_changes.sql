-- What each build changed, row by row as changes.py writes them, and whether it was noted: of former builds it was not.

CREATE TABLE build_changes (
    build INTEGER NOT NULL REFERENCES builds (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,             -- the name of a field of Changes
    change TEXT NOT NULL,           -- JSON, see changes.py
    PRIMARY KEY (build, position)
) WITHOUT ROWID;

ALTER TABLE builds ADD COLUMN noted INTEGER NOT NULL DEFAULT 0;

-- Papers are part of the account that the next build is compared with.
INSERT INTO last_account
    SELECT 'paper', id, row_number() OVER (ORDER BY path, id) - 1, path FROM documents;
