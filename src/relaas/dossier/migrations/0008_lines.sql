-- Lines made of facts: what heads them, who says so, when they were first reported, and what they weigh by.

ALTER TABLE entries ADD COLUMN headline_text TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN headline_pieces TEXT NOT NULL DEFAULT '[]';
ALTER TABLE entries ADD COLUMN headline_inserts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE entries ADD COLUMN act TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN reported TEXT;
ALTER TABLE entries ADD COLUMN signs TEXT NOT NULL DEFAULT '[]';

CREATE TABLE entry_facts (
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    fact TEXT NOT NULL,
    PRIMARY KEY (entry, ordinal)
) WITHOUT ROWID;

CREATE INDEX entry_facts_by_fact ON entry_facts (fact);

CREATE TABLE entry_speakers (
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    entity TEXT NOT NULL,
    PRIMARY KEY (entry, ordinal)
) WITHOUT ROWID;

CREATE INDEX entry_speakers_by_entity ON entry_speakers (entity);
