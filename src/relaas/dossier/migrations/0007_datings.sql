-- A date travels as one value: EDTF, ends, kind of limit, whose it is, by which rule, the time expression behind it with
-- its words, the days left open, and what gave each end (a time expression, or a document for its publication).

-- Documents and parts: the date of publication, and the kind of evidence for it.

ALTER TABLE documents RENAME COLUMN published_edtf TO published_when_edtf;
ALTER TABLE documents RENAME COLUMN published_earliest TO published_when_earliest;
ALTER TABLE documents RENAME COLUMN published_latest TO published_when_latest;
ALTER TABLE documents RENAME COLUMN published_passage_document TO published_when_passage_document;
ALTER TABLE documents RENAME COLUMN published_passage_start TO published_when_passage_start;
ALTER TABLE documents RENAME COLUMN published_passage_end TO published_when_passage_end;
ALTER TABLE documents RENAME COLUMN published_basis TO published_evidence;
ALTER TABLE documents ADD COLUMN published_when_bound TEXT;
ALTER TABLE documents ADD COLUMN published_when_basis TEXT NOT NULL DEFAULT 'none';
ALTER TABLE documents ADD COLUMN published_when_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN published_when_time TEXT;
ALTER TABLE documents ADD COLUMN published_when_candidates TEXT NOT NULL DEFAULT '[]';
ALTER TABLE documents ADD COLUMN published_when_opens TEXT;
ALTER TABLE documents ADD COLUMN published_when_closes TEXT;
UPDATE documents SET published_when_basis = 'document' WHERE published_evidence <> 'none';

ALTER TABLE settled_publications RENAME COLUMN published_edtf TO published_when_edtf;
ALTER TABLE settled_publications RENAME COLUMN published_earliest TO published_when_earliest;
ALTER TABLE settled_publications RENAME COLUMN published_latest TO published_when_latest;
ALTER TABLE settled_publications RENAME COLUMN published_passage_document TO published_when_passage_document;
ALTER TABLE settled_publications RENAME COLUMN published_passage_start TO published_when_passage_start;
ALTER TABLE settled_publications RENAME COLUMN published_passage_end TO published_when_passage_end;
ALTER TABLE settled_publications RENAME COLUMN published_basis TO published_evidence;
ALTER TABLE settled_publications ADD COLUMN published_when_bound TEXT;
ALTER TABLE settled_publications ADD COLUMN published_when_basis TEXT NOT NULL DEFAULT 'other-document';
ALTER TABLE settled_publications ADD COLUMN published_when_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE settled_publications ADD COLUMN published_when_time TEXT;
ALTER TABLE settled_publications ADD COLUMN published_when_candidates TEXT NOT NULL DEFAULT '[]';
ALTER TABLE settled_publications ADD COLUMN published_when_opens TEXT;
ALTER TABLE settled_publications ADD COLUMN published_when_closes TEXT;

ALTER TABLE parts RENAME COLUMN published_edtf TO published_when_edtf;
ALTER TABLE parts RENAME COLUMN published_earliest TO published_when_earliest;
ALTER TABLE parts RENAME COLUMN published_latest TO published_when_latest;
ALTER TABLE parts RENAME COLUMN published_passage_document TO published_when_passage_document;
ALTER TABLE parts RENAME COLUMN published_passage_start TO published_when_passage_start;
ALTER TABLE parts RENAME COLUMN published_passage_end TO published_when_passage_end;
ALTER TABLE parts RENAME COLUMN published_basis TO published_evidence;
ALTER TABLE parts ADD COLUMN published_when_bound TEXT;
ALTER TABLE parts ADD COLUMN published_when_basis TEXT NOT NULL DEFAULT 'none';
ALTER TABLE parts ADD COLUMN published_when_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE parts ADD COLUMN published_when_time TEXT;
ALTER TABLE parts ADD COLUMN published_when_candidates TEXT NOT NULL DEFAULT '[]';
ALTER TABLE parts ADD COLUMN published_when_opens TEXT;
ALTER TABLE parts ADD COLUMN published_when_closes TEXT;
UPDATE parts SET published_when_basis = 'document' WHERE published_evidence <> 'none';

-- Statements: said at a time of their own, else no later than their document.

ALTER TABLE statements RENAME COLUMN said TO said_edtf;
ALTER TABLE statements ADD COLUMN said_bound TEXT;
ALTER TABLE statements ADD COLUMN said_basis TEXT NOT NULL DEFAULT 'none';
ALTER TABLE statements ADD COLUMN said_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN said_passage_document TEXT;
ALTER TABLE statements ADD COLUMN said_passage_start INTEGER;
ALTER TABLE statements ADD COLUMN said_passage_end INTEGER;
ALTER TABLE statements ADD COLUMN said_candidates TEXT NOT NULL DEFAULT '[]';
ALTER TABLE statements ADD COLUMN said_opens TEXT;
ALTER TABLE statements ADD COLUMN said_closes TEXT;
UPDATE statements
    SET said_basis = iif(said_time IS NULL, 'document', 'own'),
        said_rule = iif(said_time IS NULL, 'no later', 'as written'),
        said_opens = iif(said_earliest IS NULL, NULL, ifnull(said_time, document)),
        said_closes = iif(said_latest IS NULL, NULL, ifnull(said_time, document))
    WHERE said_earliest IS NOT NULL OR said_latest IS NOT NULL;
UPDATE statements
    SET (said_bound, said_candidates, said_passage_document, said_passage_start, said_passage_end) =
        (t.bound, t.candidates, t.document, t.start_at, t.end_at)
    FROM times AS t WHERE t.id = said_time;
UPDATE statements
    SET (said_passage_document, said_passage_start, said_passage_end) =
        (d.published_when_passage_document, d.published_when_passage_start, d.published_when_passage_end)
    FROM documents AS d WHERE d.id = statements.document AND said_basis = 'document';

-- Figures: as of the date of their document, or of a time whose expression is not known any more.

ALTER TABLE figures RENAME COLUMN as_of TO as_of_edtf;
ALTER TABLE figures ADD COLUMN as_of_bound TEXT;
ALTER TABLE figures ADD COLUMN as_of_basis TEXT NOT NULL DEFAULT 'none';
ALTER TABLE figures ADD COLUMN as_of_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE figures ADD COLUMN as_of_time TEXT;
ALTER TABLE figures ADD COLUMN as_of_passage_document TEXT;
ALTER TABLE figures ADD COLUMN as_of_passage_start INTEGER;
ALTER TABLE figures ADD COLUMN as_of_passage_end INTEGER;
ALTER TABLE figures ADD COLUMN as_of_candidates TEXT NOT NULL DEFAULT '[]';
ALTER TABLE figures ADD COLUMN as_of_opens TEXT;
ALTER TABLE figures ADD COLUMN as_of_closes TEXT;
UPDATE figures SET as_of_basis = 'own' WHERE as_of_earliest IS NOT NULL OR as_of_latest IS NOT NULL;
UPDATE figures
    SET as_of_basis = 'document',
        as_of_opens = iif(as_of_earliest IS NULL, NULL, d.id),
        as_of_closes = iif(as_of_latest IS NULL, NULL, d.id)
    FROM documents AS d
    WHERE d.id = figures.document AND as_of_basis = 'own'
        AND as_of_earliest IS d.published_when_earliest AND as_of_latest IS d.published_when_latest;

-- Events: the expression is the one of their own times that has their ends; an end that it does not give is the document's.

ALTER TABLE events RENAME COLUMN edtf TO when_edtf;
ALTER TABLE events RENAME COLUMN earliest TO when_earliest;
ALTER TABLE events RENAME COLUMN latest TO when_latest;
ALTER TABLE events RENAME COLUMN bound TO when_bound;
ALTER TABLE events ADD COLUMN when_basis TEXT NOT NULL DEFAULT 'none';
ALTER TABLE events ADD COLUMN when_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN when_time TEXT;
ALTER TABLE events ADD COLUMN when_passage_document TEXT;
ALTER TABLE events ADD COLUMN when_passage_start INTEGER;
ALTER TABLE events ADD COLUMN when_passage_end INTEGER;
ALTER TABLE events ADD COLUMN when_candidates TEXT NOT NULL DEFAULT '[]';
ALTER TABLE events ADD COLUMN when_opens TEXT;
ALTER TABLE events ADD COLUMN when_closes TEXT;
UPDATE events
    SET when_basis = CASE
            WHEN dated_by LIKE 'own time%' THEN 'own'
            WHEN dated_by = 'published' THEN 'document'
            ELSE dated_by
        END,
        when_rule = CASE
            WHEN dated_by = 'own time: announced' THEN 'announced'
            WHEN when_bound = 'around' THEN 'around'
            WHEN when_bound IN ('by', 'before', 'until') THEN 'deadline'
            WHEN when_bound IN ('from', 'after') THEN 'onset'
            WHEN dated_by LIKE 'own time%' THEN 'as written'
            ELSE ''
        END
    WHERE dated_by <> '';
UPDATE events
    SET when_time = coalesce(
        (SELECT min(t.id) FROM times AS t WHERE t.document = events.document AND instr(events.times, t.id) AND t.edtf = when_edtf),
        (SELECT min(t.id) FROM times AS t WHERE t.document = events.document AND instr(events.times, t.id) AND t.latest = when_latest),
        (SELECT min(t.id) FROM times AS t WHERE t.document = events.document AND instr(events.times, t.id))
    )
    WHERE when_basis = 'own';
UPDATE events SET when_time = s.said_time FROM statements AS s WHERE s.id = events.statement AND when_basis = 'said';
UPDATE events
    SET (when_candidates, when_passage_document, when_passage_start, when_passage_end) =
        (t.candidates, t.document, t.start_at, t.end_at),
        when_opens = iif(when_earliest IS NULL, NULL, iif(when_earliest = t.earliest, t.id, events.document)),
        when_closes = iif(when_latest IS NULL, NULL, iif(when_latest = t.latest, t.id, events.document))
    FROM times AS t WHERE t.id = when_time;
UPDATE events
    SET (when_passage_document, when_passage_start, when_passage_end) =
        (d.published_when_passage_document, d.published_when_passage_start, d.published_when_passage_end),
        when_opens = iif(when_earliest IS NULL, NULL, d.id),
        when_closes = iif(when_latest IS NULL, NULL, d.id)
    FROM documents AS d WHERE d.id = events.document AND when_basis IN ('document', 'said') AND when_time IS NULL;
UPDATE events SET when_opens = when_time, when_closes = when_time WHERE when_rule = 'around';
ALTER TABLE events DROP COLUMN dated_by;

-- Plans: the days by which they begin and are complete, by the time of their event.

ALTER TABLE plans RENAME COLUMN start_by TO begin_edtf;
ALTER TABLE plans RENAME COLUMN start_bound TO begin_bound;
ALTER TABLE plans ADD COLUMN begin_earliest TEXT;
ALTER TABLE plans ADD COLUMN begin_latest TEXT;
ALTER TABLE plans ADD COLUMN begin_basis TEXT NOT NULL DEFAULT 'none';
ALTER TABLE plans ADD COLUMN begin_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN begin_time TEXT;
ALTER TABLE plans ADD COLUMN begin_passage_document TEXT;
ALTER TABLE plans ADD COLUMN begin_passage_start INTEGER;
ALTER TABLE plans ADD COLUMN begin_passage_end INTEGER;
ALTER TABLE plans ADD COLUMN begin_candidates TEXT NOT NULL DEFAULT '[]';
ALTER TABLE plans ADD COLUMN begin_opens TEXT;
ALTER TABLE plans ADD COLUMN begin_closes TEXT;
ALTER TABLE plans RENAME COLUMN complete_by TO complete_edtf;
ALTER TABLE plans ADD COLUMN complete_earliest TEXT;
ALTER TABLE plans ADD COLUMN complete_latest TEXT;
ALTER TABLE plans ADD COLUMN complete_basis TEXT NOT NULL DEFAULT 'none';
ALTER TABLE plans ADD COLUMN complete_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN complete_time TEXT;
ALTER TABLE plans ADD COLUMN complete_passage_document TEXT;
ALTER TABLE plans ADD COLUMN complete_passage_start INTEGER;
ALTER TABLE plans ADD COLUMN complete_passage_end INTEGER;
ALTER TABLE plans ADD COLUMN complete_candidates TEXT NOT NULL DEFAULT '[]';
ALTER TABLE plans ADD COLUMN complete_opens TEXT;
ALTER TABLE plans ADD COLUMN complete_closes TEXT;
UPDATE plans
    SET begin_earliest = begin_edtf, begin_latest = begin_edtf, begin_basis = 'own',
        (begin_time, begin_opens, begin_closes, begin_candidates) =
        (e.when_time, e.when_time, e.when_time, e.when_candidates),
        (begin_passage_document, begin_passage_start, begin_passage_end) =
        (e.when_passage_document, e.when_passage_start, e.when_passage_end)
    FROM events AS e WHERE e.id = plans.event AND begin_edtf IS NOT NULL;
UPDATE plans
    SET complete_earliest = complete_edtf, complete_latest = complete_edtf, complete_basis = 'own',
        (complete_time, complete_opens, complete_closes, complete_candidates) =
        (e.when_time, e.when_time, e.when_time, e.when_candidates),
        (complete_passage_document, complete_passage_start, complete_passage_end) =
        (e.when_passage_document, e.when_passage_start, e.when_passage_end)
    FROM events AS e WHERE e.id = plans.event AND complete_edtf IS NOT NULL;

-- What stood in rows before they were settled, under the present names of their columns.

UPDATE as_read SET columns = replace(replace(columns, '"published_', '"published_when_'), 'when_basis"', 'evidence"')
    WHERE kind = 'documents';
UPDATE as_read SET columns = replace(columns, '"said":', '"said_edtf":') WHERE kind = 'statements';
UPDATE as_read SET columns = replace(columns, '"as_of":', '"as_of_edtf":') WHERE kind = 'figures';
UPDATE as_read
    SET columns = replace(replace(replace(columns, '"edtf":', '"when_edtf":'), '"earliest":', '"when_earliest":'),
        '"latest":', '"when_latest":')
    WHERE kind = 'events';

-- Entries: as before until they are linked anew.

ALTER TABLE entries RENAME COLUMN edtf TO when_edtf;
ALTER TABLE entries RENAME COLUMN earliest TO when_earliest;
ALTER TABLE entries RENAME COLUMN latest TO when_latest;
ALTER TABLE entries RENAME COLUMN date_evidence_document TO when_passage_document;
ALTER TABLE entries RENAME COLUMN date_evidence_start TO when_passage_start;
ALTER TABLE entries RENAME COLUMN date_evidence_end TO when_passage_end;
ALTER TABLE entries RENAME COLUMN candidates TO when_candidates;
ALTER TABLE entries ADD COLUMN when_bound TEXT;
ALTER TABLE entries ADD COLUMN when_basis TEXT NOT NULL DEFAULT 'none';
ALTER TABLE entries ADD COLUMN when_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN when_time TEXT;
ALTER TABLE entries ADD COLUMN when_opens TEXT;
ALTER TABLE entries ADD COLUMN when_closes TEXT;
UPDATE entries
    SET when_basis = CASE
            WHEN dated_by LIKE 'own time%' THEN 'own'
            WHEN dated_by = 'published' THEN 'document'
            ELSE dated_by
        END
    WHERE dated_by <> '';
UPDATE entries
    SET (when_bound, when_rule, when_time, when_opens, when_closes) =
        (e.when_bound, e.when_rule, e.when_time, e.when_opens, e.when_closes)
    FROM entry_events AS member JOIN events AS e ON e.id = member.event
    WHERE member.entry = entries.id AND e.when_edtf IS entries.when_edtf AND e.when_basis = entries.when_basis;
ALTER TABLE entries DROP COLUMN dated_by;
UPDATE progress SET linked = 0 WHERE EXISTS (SELECT 1 FROM entries);
