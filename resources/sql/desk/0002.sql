-- desk.sqlite: money that suppliers owe, until it is home (R35), and which reminders were told (R34).
-- A line of "-- ==" ends a statement.

CREATE TABLE receivable (
    id TEXT PRIMARY KEY,
    supplier_order_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    UNIQUE (supplier_order_id, reason)
) STRICT;
-- ==
CREATE INDEX receivable_of_order ON receivable (order_id);
-- ==
-- The ledger: append-only, what a supplier owes is the fold of its entries.
CREATE TABLE receivable_entry (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    receivable_id TEXT NOT NULL REFERENCES receivable (id),
    at INTEGER NOT NULL,
    type TEXT NOT NULL CHECK (type <> ''),
    amount_minor INTEGER CHECK (amount_minor >= 0),
    amount_currency TEXT,
    day TEXT NOT NULL, -- ISO 8601, or nothing
    instant INTEGER,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    corrects INTEGER REFERENCES receivable_entry (number),
    CHECK ((amount_minor IS NULL) = (amount_currency IS NULL))
) STRICT;
-- ==
CREATE INDEX receivable_entry_of ON receivable_entry (receivable_id, number);
-- ==
CREATE UNIQUE INDEX receivable_expected_once ON receivable_entry (receivable_id) WHERE type = 'expected';
-- ==
CREATE TRIGGER receivable_entry_no_update BEFORE UPDATE ON receivable_entry BEGIN
    SELECT RAISE (ABORT, 'the ledger is append-only');
END;
-- ==
CREATE TRIGGER receivable_entry_no_delete BEFORE DELETE ON receivable_entry BEGIN
    SELECT RAISE (ABORT, 'the ledger is append-only');
END;
-- ==
CREATE TRIGGER receivable_no_delete BEFORE DELETE ON receivable BEGIN
    SELECT RAISE (ABORT, 'the ledger is append-only');
END;
-- ==
-- Of a bank or card statement only the movements that were booked are kept; each is booked once.
CREATE TABLE statement_line (
    fingerprint TEXT PRIMARY KEY,
    entry INTEGER NOT NULL UNIQUE REFERENCES receivable_entry (number),
    day TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    amount_currency TEXT NOT NULL,
    text TEXT NOT NULL,
    account TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- ==
CREATE TRIGGER statement_line_no_update BEFORE UPDATE ON statement_line BEGIN
    SELECT RAISE (ABORT, 'a movement is booked once');
END;
-- ==
CREATE TRIGGER statement_line_no_delete BEFORE DELETE ON statement_line BEGIN
    SELECT RAISE (ABORT, 'a movement is booked once');
END;
-- ==
CREATE TABLE reminder_told (
    key TEXT PRIMARY KEY, -- what was reminded of, and for which date
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
