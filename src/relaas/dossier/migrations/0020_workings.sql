-- What linking worked out, under a hash of all that it rests on, so that the next build need not.
CREATE TABLE workings (
    key TEXT PRIMARY KEY,
    result BLOB NOT NULL
);
