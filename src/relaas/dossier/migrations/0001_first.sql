-- What was read.

CREATE TABLE documents (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    format TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT,
    author TEXT,
    publisher TEXT,
    published_edtf TEXT,
    published_earliest TEXT,
    published_latest TEXT,
    published_basis TEXT NOT NULL,
    published_passage_document TEXT,
    published_passage_start INTEGER,
    published_passage_end INTEGER,
    published_quoted TEXT NOT NULL,
    published_coarser TEXT,
    fingerprints TEXT NOT NULL,     -- JSON: [[hash, start, end], ...]; read by linking as a whole
    text TEXT NOT NULL              -- last, so that lists of documents do not read it
);

CREATE INDEX documents_by_path ON documents (path, id);

-- Where each document was read; files with the same bytes share one document. `location` is relative to the folder of
-- the dossier where both stand on one drive, so that they can be moved together.
CREATE TABLE files (
    location TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX files_by_document ON files (document);

CREATE TABLE paragraphs (
    row INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    clean_text TEXT NOT NULL,
    clean_pieces TEXT NOT NULL,     -- JSON: [[clean offset, source offset], ...]
    UNIQUE (document, ordinal)
);

CREATE INDEX paragraphs_by_place ON paragraphs (document, start_at, language);

CREATE TABLE repeats (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    original_document TEXT NOT NULL,
    original_start INTEGER NOT NULL,
    original_end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE left_out (
    row INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    passage_document TEXT REFERENCES documents (id) ON DELETE CASCADE,
    passage_start INTEGER,
    passage_end INTEGER
);

CREATE INDEX left_out_by_path ON left_out (path);
CREATE INDEX left_out_by_document ON left_out (passage_document);

-- What was found in each document. Dates are ISO days, EDTF where named so; lists of ids are JSON.

CREATE TABLE times (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    mod TEXT,
    quant TEXT,
    freq TEXT,
    earliest TEXT,
    latest TEXT,
    edtf TEXT,
    bound TEXT,
    rule TEXT NOT NULL,
    anchor TEXT NOT NULL,
    candidates TEXT NOT NULL,
    vague INTEGER NOT NULL
);

CREATE INDEX times_by_id ON times (id);
CREATE INDEX times_by_place ON times (document, start_at);

CREATE TABLE source_references (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    date TEXT
);

CREATE INDEX source_references_by_id ON source_references (id);
CREATE INDEX source_references_by_place ON source_references (document, start_at);

CREATE TABLE mentions (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    country TEXT,
    role TEXT,
    role_passage_document TEXT,
    role_passage_start INTEGER,
    role_passage_end INTEGER,
    refers_to TEXT,
    generic INTEGER NOT NULL,
    language TEXT NOT NULL
);

CREATE INDEX mentions_by_id ON mentions (id);
CREATE INDEX mentions_by_place ON mentions (document, start_at);

CREATE TABLE statements (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    cue_document TEXT NOT NULL,
    cue_start INTEGER NOT NULL,
    cue_end INTEGER NOT NULL,
    cue_text TEXT NOT NULL,
    speaker_text TEXT NOT NULL,
    speaker_passage_document TEXT,
    speaker_passage_start INTEGER,
    speaker_passage_end INTEGER,
    speaker TEXT,
    anonymous TEXT,
    said TEXT,
    said_earliest TEXT,
    said_latest TEXT,
    said_time TEXT,
    nested_in TEXT,
    via TEXT,
    level TEXT NOT NULL
);

CREATE INDEX statements_by_id ON statements (id);
CREATE INDEX statements_by_place ON statements (document, start_at);
CREATE INDEX statements_by_speaker ON statements (speaker);

CREATE TABLE figures (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    minimum REAL,
    maximum REAL,
    approximate INTEGER NOT NULL,
    counted TEXT NOT NULL,
    counted_text TEXT NOT NULL,
    unit TEXT,
    whose TEXT,
    where_at TEXT,
    as_of TEXT,
    as_of_earliest TEXT,
    as_of_latest TEXT,
    status TEXT NOT NULL,
    increment INTEGER NOT NULL,
    statement TEXT
);

CREATE INDEX figures_by_id ON figures (id);
CREATE INDEX figures_by_place ON figures (document, start_at);

CREATE TABLE events (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    trigger_document TEXT NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    concept TEXT NOT NULL,
    terms TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    edtf TEXT,
    bound TEXT,
    dated_by TEXT NOT NULL,
    status TEXT NOT NULL,
    polarity TEXT NOT NULL,
    certainty TEXT NOT NULL,
    actors TEXT NOT NULL,
    places TEXT NOT NULL,
    times TEXT NOT NULL,
    statement TEXT,
    language TEXT NOT NULL
);

CREATE INDEX events_by_id ON events (id);
CREATE INDEX events_by_place ON events (document, start_at);

CREATE TABLE plans (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    event TEXT,
    concept TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    start_by TEXT,
    start_bound TEXT,
    complete_by TEXT,
    complete_bound TEXT,
    condition_document TEXT,
    condition_start INTEGER,
    condition_end INTEGER,
    statement TEXT
);

CREATE INDEX plans_by_id ON plans (id);
CREATE INDEX plans_by_place ON plans (document, start_at);

-- What linking made of it; replaced as a whole, in order of `row`.

CREATE TABLE entities (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    name TEXT NOT NULL
);

CREATE TABLE entity_forms (
    entity TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    language TEXT NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (entity, ordinal)
) WITHOUT ROWID;

CREATE TABLE entity_roles (
    entity TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    role TEXT NOT NULL,
    passage_document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    passage_start INTEGER NOT NULL,
    passage_end INTEGER NOT NULL,
    PRIMARY KEY (entity, ordinal)
) WITHOUT ROWID;

CREATE INDEX entity_roles_by_document ON entity_roles (passage_document);

CREATE TABLE entity_mentions (
    entity TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    mention TEXT NOT NULL,
    PRIMARY KEY (entity, ordinal)
) WITHOUT ROWID;

CREATE INDEX entity_mentions_by_mention ON entity_mentions (mention);

CREATE TABLE entries (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    headline_document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    headline_start INTEGER NOT NULL,
    headline_end INTEGER NOT NULL,
    earliest TEXT,
    latest TEXT,
    edtf TEXT,
    dated_by TEXT NOT NULL,
    date_evidence_document TEXT,
    date_evidence_start INTEGER,
    date_evidence_end INTEGER,
    candidates TEXT NOT NULL,
    status TEXT NOT NULL,
    concept TEXT NOT NULL,
    agreement TEXT NOT NULL,
    sources INTEGER NOT NULL
);

CREATE INDEX entries_by_headline ON entries (headline_document);

CREATE TABLE entry_evidence (
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    PRIMARY KEY (entry, ordinal)
) WITHOUT ROWID;

CREATE INDEX entry_evidence_by_place ON entry_evidence (document, start_at, end_at, entry);

CREATE TABLE entry_events (
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (entry, ordinal)
) WITHOUT ROWID;

CREATE INDEX entry_events_by_event ON entry_events (event);

CREATE TABLE entry_statements (
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    statement TEXT NOT NULL,
    PRIMARY KEY (entry, ordinal)
) WITHOUT ROWID;

CREATE INDEX entry_statements_by_statement ON entry_statements (statement);

CREATE TABLE entry_actors (
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    entity TEXT NOT NULL,
    PRIMARY KEY (entry, ordinal)
) WITHOUT ROWID;

CREATE INDEX entry_actors_by_entity ON entry_actors (entity);

CREATE TABLE entry_places (
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    entity TEXT NOT NULL,
    PRIMARY KEY (entry, ordinal)
) WITHOUT ROWID;

CREATE INDEX entry_places_by_entity ON entry_places (entity);

CREATE TABLE entry_differences (
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    left_record TEXT NOT NULL,
    left_value TEXT NOT NULL,
    right_record TEXT NOT NULL,
    right_value TEXT NOT NULL,
    PRIMARY KEY (entry, ordinal)
) WITHOUT ROWID;

CREATE TABLE series (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    counted TEXT NOT NULL,
    whose TEXT,
    where_at TEXT
);

CREATE TABLE series_figures (
    series TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    figure TEXT NOT NULL,
    PRIMARY KEY (series, ordinal)
) WITHOUT ROWID;

CREATE INDEX series_figures_by_figure ON series_figures (figure);

CREATE TABLE series_differences (
    series TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    left_record TEXT NOT NULL,
    left_value TEXT NOT NULL,
    right_record TEXT NOT NULL,
    right_value TEXT NOT NULL,
    PRIMARY KEY (series, ordinal)
) WITHOUT ROWID;

CREATE VIEW differences AS
    SELECT 'entry' AS found_in, entry AS owner, ordinal, kind, about, left_record, left_value, right_record, right_value
    FROM entry_differences
    UNION ALL
    SELECT 'series', series, ordinal, kind, about, left_record, left_value, right_record, right_value
    FROM series_differences;

CREATE TABLE plan_links (
    row INTEGER PRIMARY KEY,
    plan TEXT NOT NULL,
    by_record TEXT NOT NULL,
    kind TEXT NOT NULL
);

CREATE INDEX plan_links_by_plan ON plan_links (plan);

CREATE TABLE copies (
    row INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    original_document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    original_start INTEGER NOT NULL,
    original_end INTEGER NOT NULL,
    kind TEXT NOT NULL
);

CREATE INDEX copies_by_document ON copies (document);
CREATE INDEX copies_by_original ON copies (original_document);

CREATE TABLE settled_times (
    row INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    value TEXT NOT NULL,
    earliest TEXT NOT NULL,
    latest TEXT NOT NULL,
    edtf TEXT NOT NULL,
    because TEXT NOT NULL
);

CREATE INDEX settled_times_by_time ON settled_times (time);

CREATE TABLE settled_publications (
    row INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    published_edtf TEXT,
    published_earliest TEXT,
    published_latest TEXT,
    published_basis TEXT NOT NULL,
    published_passage_document TEXT,
    published_passage_start INTEGER,
    published_passage_end INTEGER,
    published_quoted TEXT NOT NULL,
    published_coarser TEXT,
    because TEXT NOT NULL
);

CREATE INDEX settled_publications_by_document ON settled_publications (document);

-- Whether the links rest on the documents that are there: 0 from the first change until they are replaced.
CREATE TABLE progress (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    linked INTEGER NOT NULL
);

INSERT INTO progress VALUES (1, 1);

-- The account as it was last linked: what the next one is compared with.
CREATE TABLE last_account (
    kind TEXT NOT NULL,             -- entry or difference
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    summary TEXT NOT NULL,          -- JSON, see changes.py
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- A log of builds; nothing that a view exports.
CREATE TABLE builds (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    version TEXT NOT NULL,
    added INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    left_out INTEGER NOT NULL
);

-- What a person ruled: rows are added, never changed and never removed. Decisions are anchored to passages, with their
-- wording, because entries come and go with each build.

CREATE TABLE decisions (
    number INTEGER PRIMARY KEY,
    action TEXT NOT NULL CHECK (action IN ('accept', 'hide', 'note', 'merge', 'split', 'correct')),
    note TEXT NOT NULL,
    by_person TEXT NOT NULL,
    at TEXT NOT NULL,
    concept TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL
);

CREATE TABLE decision_passages (
    decision INTEGER NOT NULL REFERENCES decisions (number),
    part TEXT NOT NULL CHECK (part IN ('headline', 'evidence', 'other')),
    ordinal INTEGER NOT NULL,
    document TEXT NOT NULL,         -- no foreign key: a decision outlives its document
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    quote TEXT NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (decision, part, ordinal)
) WITHOUT ROWID;

CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is never changed: add another'); END;

CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is never removed: add another'); END;

CREATE TRIGGER decision_passages_stay BEFORE UPDATE ON decision_passages
BEGIN SELECT RAISE(ABORT, 'a decision is never changed: add another'); END;

CREATE TRIGGER decision_passages_remain BEFORE DELETE ON decision_passages
BEGIN SELECT RAISE(ABORT, 'a decision is never removed: add another'); END;

CREATE TRIGGER decisions_are_new BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE number = new.number)
BEGIN SELECT RAISE(ABORT, 'a decision is never changed: add another'); END;

CREATE TRIGGER decision_passages_are_new BEFORE INSERT ON decision_passages
WHEN EXISTS (
    SELECT 1 FROM decision_passages
    WHERE decision = new.decision AND part = new.part AND ordinal = new.ordinal
)
BEGIN SELECT RAISE(ABORT, 'a decision is never changed: add another'); END;

-- Search.

CREATE TABLE sentences (
    row INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    lemmas TEXT NOT NULL
);

CREATE INDEX sentences_by_place ON sentences (document, start_at, end_at);

CREATE VIRTUAL TABLE sentence_index USING fts5 (
    text, lemmas, content = 'sentences', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER sentences_added AFTER INSERT ON sentences
BEGIN INSERT INTO sentence_index (rowid, text, lemmas) VALUES (new.row, new.text, new.lemmas); END;

CREATE TRIGGER sentences_removed AFTER DELETE ON sentences
BEGIN INSERT INTO sentence_index (sentence_index, rowid, text, lemmas) VALUES ('delete', old.row, old.text, old.lemmas);
END;

-- The words of the documents, each form with its lemma; they only widen a query, so that those of a removed document
-- do no harm.
CREATE TABLE words (
    language TEXT NOT NULL,
    form TEXT NOT NULL,
    lemma TEXT NOT NULL,
    stem TEXT NOT NULL,             -- of the form
    PRIMARY KEY (language, form, lemma)
) WITHOUT ROWID;
