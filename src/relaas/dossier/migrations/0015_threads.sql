-- Lines about one course of events.

ALTER TABLE entries ADD COLUMN thread TEXT NOT NULL DEFAULT '';

CREATE INDEX entries_by_thread ON entries (thread);

CREATE TABLE threads (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    headline_document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    headline_start INTEGER NOT NULL,
    headline_end INTEGER NOT NULL,
    headline_text TEXT NOT NULL,
    headline_pieces TEXT NOT NULL,
    headline_inserts TEXT NOT NULL,
    weight REAL NOT NULL
);

CREATE INDEX threads_by_headline ON threads (headline_document);

CREATE TABLE thread_entries (
    thread TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (thread, ordinal)
) WITHOUT ROWID;
