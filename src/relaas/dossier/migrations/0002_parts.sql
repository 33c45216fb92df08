-- The parts of a document that have a voice and a day of their own, and where its pages begin and end.

CREATE TABLE parts (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    published_edtf TEXT,
    published_earliest TEXT,
    published_latest TEXT,
    published_basis TEXT NOT NULL,
    published_passage_document TEXT,
    published_passage_start INTEGER,
    published_passage_end INTEGER,
    published_quoted TEXT NOT NULL,
    published_coarser TEXT,
    clock TEXT,                     -- hours and minutes of that day
    author TEXT,
    recipients TEXT NOT NULL,       -- JSON: [name, ...], as copied and blind
    copied TEXT NOT NULL,
    blind TEXT NOT NULL,
    title TEXT,
    inside INTEGER,                 -- ordinal of the smallest part that holds this one
    PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE pages (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    page INTEGER NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
