-- A period of the chronology is found without reading the rest of it.

CREATE INDEX entries_by_earliest ON entries (when_earliest);
CREATE INDEX entries_by_latest ON entries (when_latest);
