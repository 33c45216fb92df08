-- Read by id and by page: what linking settled stands in the rows themselves, and what people ruled beside each line.

-- While the size of a file and the time of its change (in nanoseconds) are the same, its bytes are not looked at again.
ALTER TABLE read_files ADD COLUMN size INTEGER;
ALTER TABLE read_files ADD COLUMN modified INTEGER;

-- What a document says by itself, where another one settled it: the columns that differ in its row, as JSON.
CREATE TABLE as_read (
    kind TEXT NOT NULL,             -- the table of the row
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    columns TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

CREATE INDEX as_read_by_document ON as_read (document);

ALTER TABLE entries ADD COLUMN weight REAL NOT NULL DEFAULT 0;
ALTER TABLE entries ADD COLUMN main INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entries ADD COLUMN ruling TEXT NOT NULL DEFAULT '';

CREATE INDEX entries_by_status ON entries (status);
CREATE INDEX entries_by_weight ON entries (weight);
CREATE INDEX entries_by_main ON entries (main);
CREATE INDEX entries_by_ruling ON entries (ruling);

-- The line that each decision is about, as linking found it.
CREATE TABLE entry_decisions (
    row INTEGER PRIMARY KEY,
    decision INTEGER NOT NULL,
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE
);

CREATE INDEX entry_decisions_by_entry ON entry_decisions (entry);

INSERT INTO entry_decisions (decision, entry)
    SELECT p.decision, min(v.entry)
    FROM decision_passages p
    JOIN entry_evidence v ON v.document = p.document AND v.start_at = p.start_at AND v.end_at = p.end_at
    WHERE p.part = 'headline' GROUP BY p.decision ORDER BY p.decision;

UPDATE entries SET ruling = coalesce((
    SELECT d.action FROM entry_decisions e JOIN decisions d ON d.number = e.decision
    WHERE e.entry = entries.id AND d.action IN ('accept', 'hide') ORDER BY d.number DESC LIMIT 1
), '');

-- Settled dates are written into the rows when the documents are linked.
UPDATE progress SET linked = 0 WHERE EXISTS (SELECT 1 FROM settled_times) OR EXISTS (SELECT 1 FROM settled_publications);
