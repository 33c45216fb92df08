-- What a document tells of one thing, and the sentences that tell none.

CREATE TABLE facts (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    headline_document TEXT NOT NULL,
    headline_start INTEGER NOT NULL,
    headline_end INTEGER NOT NULL,
    headline_text TEXT NOT NULL,
    headline_pieces TEXT NOT NULL,
    headline_inserts TEXT NOT NULL,
    evidence TEXT NOT NULL,
    events TEXT NOT NULL,
    statements TEXT NOT NULL,
    figures TEXT NOT NULL,
    times TEXT NOT NULL,
    lead TEXT,
    concept TEXT NOT NULL,
    terms TEXT NOT NULL,
    when_edtf TEXT,
    when_earliest TEXT,
    when_latest TEXT,
    when_bound TEXT,
    when_basis TEXT NOT NULL,
    when_rule TEXT NOT NULL,
    when_time TEXT,
    when_passage_document TEXT,
    when_passage_start INTEGER,
    when_passage_end INTEGER,
    when_candidates TEXT NOT NULL,
    when_opens TEXT,
    when_closes TEXT,
    status TEXT NOT NULL,
    act TEXT NOT NULL,
    polarity TEXT NOT NULL,
    actors TEXT NOT NULL,
    places TEXT NOT NULL,
    speakers TEXT NOT NULL,
    statement TEXT,
    signs TEXT NOT NULL,
    language TEXT NOT NULL
);

CREATE INDEX facts_by_id ON facts (id);
CREATE INDEX facts_by_place ON facts (document, start_at);

CREATE TABLE passed_over (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL
);

CREATE INDEX passed_over_by_id ON passed_over (id);
CREATE INDEX passed_over_by_place ON passed_over (document, start_at);
