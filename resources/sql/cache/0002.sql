-- cache.sqlite, step 2: a shop's history on its way in, so that a restart goes on where the last run stood.

CREATE TABLE history_run (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL UNIQUE,
    operation TEXT NOT NULL,
    asked_at INTEGER,
    lines_read INTEGER NOT NULL,
    fetched INTEGER NOT NULL CHECK (fetched IN (0, 1)),
    partial INTEGER NOT NULL CHECK (partial IN (0, 1)),
    rest_since INTEGER
) STRICT;
-- ==
-- One line of the platform's file, kept until its order is whole.
CREATE TABLE history_part (
    row_id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES history_run (id) ON DELETE CASCADE,
    order_id TEXT NOT NULL,
    text BLOB NOT NULL
) STRICT;
-- ==
CREATE INDEX history_part_order ON history_part (run, order_id);
