-- Every decision takes effect: more of them, on names and documents too, each sealed together with the one before it.

CREATE TABLE decisions_before AS SELECT * FROM decisions;
CREATE TABLE passages_before AS SELECT * FROM decision_passages;

DROP TABLE decision_passages;
DROP TABLE decisions;

CREATE TABLE decisions (
    number INTEGER PRIMARY KEY,
    action TEXT NOT NULL,
    note TEXT NOT NULL,
    by_person TEXT NOT NULL,
    at TEXT NOT NULL,
    concept TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    seal TEXT NOT NULL
);

CREATE TABLE decision_passages (
    decision INTEGER NOT NULL REFERENCES decisions (number),
    part TEXT NOT NULL CHECK (part IN ('headline', 'evidence', 'other')),
    ordinal INTEGER NOT NULL,
    document TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    quote TEXT NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (decision, part, ordinal)
) WITHOUT ROWID;

-- `sealed` gives the seal of each row after that of the row it was called for before.
INSERT INTO decisions
    SELECT number, action, note, by_person, at, concept, field, value, sealed(
        json_array(number, action, note, by_person, at, concept, field, value),
        (SELECT json_group_array(json_array(part, ordinal, document, start_at, end_at, quote, path))
         FROM passages_before p WHERE p.decision = number)
    )
    FROM decisions_before ORDER BY number;

INSERT INTO decision_passages SELECT * FROM passages_before;

DROP TABLE passages_before;
DROP TABLE decisions_before;

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

ALTER TABLE entries ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE entries ADD COLUMN corrected TEXT NOT NULL DEFAULT '[]';
ALTER TABLE entries ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entities ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;
