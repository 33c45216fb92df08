-- A hash of all that was found in a document, by which it is known without reading it whether it is what it was.
CREATE TABLE record_digests (
    document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    digest TEXT NOT NULL
);
