-- cache.sqlite, step 1: what the platforms said, and the projection of pairs the table reads.
-- Instants are UTC milliseconds, money is minor units with its currency, enumerations are stable words beside the platform's own.
-- A line of "-- ==" ends a statement.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- ==
CREATE TABLE shop_order (
    row_id INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    shop TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER,
    updated_at INTEGER,
    cancelled_at INTEGER,
    closed_at INTEGER,
    financial TEXT NOT NULL,
    financial_raw TEXT NOT NULL,
    fulfillment TEXT NOT NULL,
    fulfillment_raw TEXT NOT NULL,
    returns TEXT NOT NULL,
    returns_raw TEXT NOT NULL,
    payment_pending INTEGER NOT NULL CHECK (payment_pending IN (0, 1)),
    can_notify INTEGER NOT NULL CHECK (can_notify IN (0, 1)),
    customer TEXT NOT NULL,
    email TEXT NOT NULL,
    country TEXT NOT NULL,
    total_minor INTEGER,
    total_currency TEXT,
    received_minor INTEGER,
    received_currency TEXT,
    refunded_minor INTEGER,
    refunded_currency TEXT,
    note TEXT NOT NULL,
    lists TEXT NOT NULL CHECK (json_valid(lists)), -- tags, attributes, tracking numbers, lines
    as_of INTEGER,
    source TEXT NOT NULL,
    CHECK ((total_minor IS NULL) = (total_currency IS NULL)),
    CHECK ((received_minor IS NULL) = (received_currency IS NULL)),
    CHECK ((refunded_minor IS NULL) = (refunded_currency IS NULL))
) STRICT;
-- ==
CREATE INDEX shop_order_name ON shop_order (name);
-- ==
CREATE TABLE supplier_order (
    id TEXT PRIMARY KEY,
    platform TEXT NOT NULL,
    stage TEXT NOT NULL,
    stage_raw TEXT NOT NULL,
    created_at INTEGER,
    paid_at INTEGER,
    shipped_at INTEGER,
    auto_close_at INTEGER,
    amount_minor INTEGER,
    amount_currency TEXT,
    store_id TEXT NOT NULL,
    store_name TEXT NOT NULL,
    store_url TEXT NOT NULL,
    lists TEXT NOT NULL CHECK (json_valid(lists)), -- lines, parcels
    as_of INTEGER,
    source TEXT NOT NULL,
    stage_since INTEGER, -- when this stage was first seen; NULL when the order was first met in it
    CHECK ((amount_minor IS NULL) = (amount_currency IS NULL))
) STRICT, WITHOUT ROWID;
-- ==
CREATE TABLE sync_cursor (
    account TEXT PRIMARY KEY,
    updated_since INTEGER,
    page_cursor TEXT NOT NULL,
    highest_seen INTEGER,
    completed_at INTEGER
) STRICT, WITHOUT ROWID;
-- ==
-- One row an order: what the table shows, its verdict, and what it is sorted, filtered and searched by. Always computed, never edited.
CREATE TABLE pair (
    row_id INTEGER PRIMARY KEY REFERENCES shop_order (row_id) ON DELETE CASCADE,
    order_id TEXT NOT NULL UNIQUE,
    shop TEXT NOT NULL,
    order_name TEXT NOT NULL,
    created_at INTEGER,
    customer TEXT NOT NULL,
    total_minor INTEGER,
    total_currency TEXT,
    financial TEXT NOT NULL,
    financial_raw TEXT NOT NULL,
    fulfillment TEXT NOT NULL,
    fulfillment_raw TEXT NOT NULL,
    supplier_order TEXT NOT NULL,
    supplier_count INTEGER NOT NULL,
    supplier_name TEXT NOT NULL,
    stage TEXT NOT NULL,
    stage_raw TEXT NOT NULL,
    cost_minor INTEGER,
    cost_currency TEXT,
    link_source TEXT,
    link_confidence TEXT,
    shipped_at INTEGER,
    verdict TEXT NOT NULL,
    reasons TEXT NOT NULL, -- codes joined by spaces, most important first
    deadline INTEGER,
    days_left INTEGER,
    valid_until INTEGER,
    shop_can_cancel INTEGER NOT NULL,
    open_case TEXT NOT NULL,
    case_step TEXT,
    as_of INTEGER,
    order_number INTEGER NOT NULL, -- the digits of the name, for sorting
    customer_key TEXT NOT NULL, -- folded for sorting
    supplier_key TEXT NOT NULL,
    urgency INTEGER NOT NULL, -- R7: rank of the verdict
    urgency_at INTEGER NOT NULL, -- the deadline, or the greatest number when there is none
    needs_me INTEGER NOT NULL CHECK (needs_me IN (0, 1)),
    refund_until INTEGER, -- until when the supplier's refund is still on its way (R4)
    search TEXT NOT NULL -- folded words, one field a line
) STRICT;
-- ==
CREATE INDEX pair_urgency ON pair (urgency, urgency_at, created_at DESC, order_id);
-- ==
CREATE INDEX pair_created ON pair (created_at DESC, order_id);
-- ==
-- Covers the counts of all views.
CREATE INDEX pair_views ON pair (verdict, deadline, needs_me, refund_until);
-- ==
CREATE INDEX pair_valid_until ON pair (valid_until) WHERE valid_until IS NOT NULL;
-- ==
CREATE VIRTUAL TABLE pair_search USING fts5 (search, content = 'pair', content_rowid = 'row_id', tokenize = 'trigram');
-- ==
CREATE TRIGGER pair_search_insert AFTER INSERT ON pair BEGIN
    INSERT INTO pair_search (rowid, search) VALUES (new.row_id, new.search);
END;
-- ==
CREATE TRIGGER pair_search_delete AFTER DELETE ON pair BEGIN
    INSERT INTO pair_search (pair_search, rowid, search) VALUES ('delete', old.row_id, old.search);
END;
-- ==
CREATE TRIGGER pair_search_update AFTER UPDATE OF search ON pair WHEN old.search IS NOT new.search BEGIN
    INSERT INTO pair_search (pair_search, rowid, search) VALUES ('delete', old.row_id, old.search);
    INSERT INTO pair_search (rowid, search) VALUES (new.row_id, new.search);
END;
