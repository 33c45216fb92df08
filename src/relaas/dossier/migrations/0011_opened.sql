-- Every file that a build opened, whether it gave a document or was left out, and how a build read: what is needed to
-- read the same files in the same way once more, and so to prove the dossier.

CREATE TABLE opened_files (
    location TEXT NOT NULL,
    name TEXT NOT NULL,
    asked_for INTEGER NOT NULL,     -- whether a person named this very file
    unread TEXT NOT NULL,           -- why its place alone says that it is not read; else empty
    PRIMARY KEY (location, name)
) WITHOUT ROWID;

-- JSON; empty where they were not noted.
ALTER TABLE builds ADD COLUMN options TEXT NOT NULL DEFAULT '';
