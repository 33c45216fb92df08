-- A file may hold several documents: `member` is the path inside it, empty for the file itself.

CREATE TABLE documents_in_files (
    location TEXT NOT NULL,
    member TEXT NOT NULL DEFAULT '',
    path TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    PRIMARY KEY (location, member)
) WITHOUT ROWID;

INSERT INTO documents_in_files (location, path, document) SELECT location, path, document FROM files;

-- Files that were read to their end, with the hash of their bytes; a build that was stopped in a file reads it again.
CREATE TABLE read_files (
    location TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL
) WITHOUT ROWID;

INSERT INTO read_files SELECT location, sha256 FROM files;

DROP TABLE files;

ALTER TABLE documents_in_files RENAME TO files;

CREATE INDEX files_by_document ON files (document);
