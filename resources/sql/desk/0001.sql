-- desk.sqlite, step 1: what only the merchant has. Nothing here can be fetched again.
-- A line of "-- ==" ends a statement.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- ==
-- Grows with every change the projection in cache.sqlite must follow; the cache remembers the last one it has seen.
INSERT INTO meta (name, value) VALUES ('revision', '0'), ('id', lower(hex(randomblob(16))));
-- ==
CREATE TABLE link (
    order_id TEXT NOT NULL,
    supplier_order_id TEXT NOT NULL,
    platform TEXT NOT NULL,
    source TEXT NOT NULL,
    confidence TEXT NOT NULL CHECK (confidence IN ('sure', 'doubtful')),
    created_at INTEGER,
    ended_at INTEGER,
    replaced_by TEXT NOT NULL,
    PRIMARY KEY (order_id, supplier_order_id)
) STRICT, WITHOUT ROWID;
-- ==
CREATE INDEX link_supplier_order ON link (supplier_order_id);
-- ==
CREATE TABLE cancel_case (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
) STRICT;
-- ==
CREATE INDEX cancel_case_order ON cancel_case (order_id);
-- ==
CREATE UNIQUE INDEX cancel_case_open ON cancel_case (order_id) WHERE closed = 0;
-- ==
CREATE TABLE case_event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id TEXT NOT NULL REFERENCES cancel_case (id),
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
-- ==
CREATE INDEX case_event_case ON case_event (case_id, number);
-- ==
CREATE TRIGGER case_event_no_update BEFORE UPDATE ON case_event BEGIN
    SELECT RAISE (ABORT, 'case events are append-only');
END;
-- ==
CREATE TRIGGER case_event_no_delete BEFORE DELETE ON case_event BEGIN
    SELECT RAISE (ABORT, 'case events are append-only');
END;
-- ==
-- The journal. A confirmation of one case may record several actions that belong together (refund, then cancel): they share a
-- batch and are numbered in it. "At most one open action an order" (R32) therefore means: the open actions of an order all
-- belong to one batch, and no number of it is open twice. A batch is made by one confirmation only, never added to later.
CREATE TABLE action (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cancel_case (id),
    order_id TEXT NOT NULL,
    batch TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    kind TEXT NOT NULL CHECK (kind <> ''),
    state TEXT NOT NULL CHECK (state <> ''),
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    request TEXT NOT NULL CHECK (json_valid(request)),
    receipt TEXT NOT NULL CHECK (json_valid(receipt)),
    error_code TEXT NOT NULL,
    platform_message TEXT NOT NULL,
    recorded_at INTEGER,
    sent_at INTEGER,
    settled_at INTEGER
) STRICT;
-- ==
CREATE INDEX action_case ON action (case_id);
-- ==
CREATE INDEX action_order ON action (order_id);
-- ==
CREATE UNIQUE INDEX action_open ON action (order_id, sequence) WHERE open = 1;
-- ==
CREATE TRIGGER action_one_open_batch BEFORE INSERT ON action
WHEN new.open = 1 AND EXISTS (SELECT 1 FROM action a WHERE a.order_id = new.order_id AND a.open = 1 AND a.batch <> new.batch)
BEGIN
    SELECT RAISE (ABORT, 'action-open');
END;
-- ==
CREATE TRIGGER action_request_is_final BEFORE UPDATE OF id, case_id, batch, sequence, kind, request, recorded_at ON action BEGIN
    SELECT RAISE (ABORT, 'what an action does is decided once');
END;
-- ==
CREATE TRIGGER action_never_reopened BEFORE UPDATE OF open ON action WHEN old.open = 0 AND new.open = 1 BEGIN
    SELECT RAISE (ABORT, 'a settled action is not opened again');
END;
-- ==
CREATE TRIGGER action_no_delete BEFORE DELETE ON action BEGIN
    SELECT RAISE (ABORT, 'the journal is kept');
END;
-- ==
CREATE TABLE action_event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    action_id TEXT NOT NULL REFERENCES action (id),
    at INTEGER NOT NULL,
    state TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
-- ==
CREATE INDEX action_event_action ON action_event (action_id, number);
-- ==
CREATE TRIGGER action_event_no_update BEFORE UPDATE ON action_event BEGIN
    SELECT RAISE (ABORT, 'the audit trail is append-only');
END;
-- ==
CREATE TRIGGER action_event_no_delete BEFORE DELETE ON action_event BEGIN
    SELECT RAISE (ABORT, 'the audit trail is append-only');
END;
-- ==
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
