-- cache.sqlite, step 5: a million pairs as quick as a thousand.
-- A line of "-- ==" ends a statement.

-- One index a sort order of the table. Each ends like the order itself: newest first among equals, then the verdict's rank, by which
-- the views are told without reading the rows, then (as every index does) the row id.
DROP INDEX pair_urgency;
-- ==
DROP INDEX pair_created;
-- ==
DROP INDEX pair_views;
-- ==
CREATE INDEX pair_by_urgency ON pair (urgency, urgency_at, created_at DESC);
-- ==
CREATE INDEX pair_by_due ON pair (urgency_at, urgency, created_at DESC);
-- ==
CREATE INDEX pair_by_shop ON pair (shop, created_at DESC, urgency);
-- ==
CREATE INDEX pair_by_order ON pair (order_number, order_name, created_at DESC, urgency);
-- ==
CREATE INDEX pair_by_created ON pair (created_at, urgency);
-- ==
CREATE INDEX pair_by_customer ON pair (customer_key, created_at DESC, urgency);
-- ==
CREATE INDEX pair_by_total ON pair (total_currency, total_minor, created_at DESC, urgency);
-- ==
CREATE INDEX pair_by_fulfillment ON pair (fulfillment, financial, created_at DESC, urgency);
-- ==
CREATE INDEX pair_by_supplier_order ON pair (length(supplier_order), supplier_order, created_at DESC, urgency);
-- ==
CREATE INDEX pair_by_supplier ON pair (supplier_key, created_at DESC, urgency);
-- ==
CREATE INDEX pair_by_stage ON pair (iif(supplier_order = '', '', stage), created_at DESC, urgency);
-- ==
CREATE INDEX pair_by_as_of ON pair (as_of, created_at DESC, urgency);
-- ==
-- The program keeps the search index itself, page by page: FTS5 writes what it holds in memory to the file at every statement that
-- triggers begin, which made a page of new orders take twice as long.
DROP TRIGGER pair_search_insert;
-- ==
DROP TRIGGER pair_search_update;
-- ==
-- What few rows have, for the views that are told by it.
CREATE INDEX pair_deadline ON pair (deadline, urgency) WHERE deadline IS NOT NULL;
-- ==
CREATE INDEX pair_needs_me ON pair (needs_me) WHERE needs_me = 1;
-- ==
CREATE INDEX pair_refund_until ON pair (refund_until) WHERE refund_until IS NOT NULL;
-- ==
-- Does the verdict or the refund's date hang on the rules (days to ship, to answer, to refund; holidays)? Until a row is computed
-- anew it is taken to.
ALTER TABLE pair ADD COLUMN by_rules INTEGER NOT NULL DEFAULT 1 CHECK (by_rules IN (0, 1));
-- ==
CREATE INDEX pair_by_rules ON pair (by_rules) WHERE by_rules = 1;
-- ==
-- How many pairs each verdict has: the counts of the views without counting.
CREATE TABLE pair_count (
    urgency INTEGER PRIMARY KEY,
    pairs INTEGER NOT NULL
) STRICT;
-- ==
INSERT INTO pair_count (urgency, pairs) SELECT urgency, count(*) FROM pair GROUP BY urgency;
-- ==
CREATE TRIGGER pair_count_insert AFTER INSERT ON pair BEGIN
    INSERT INTO pair_count (urgency, pairs) VALUES (new.urgency, 1) ON CONFLICT (urgency) DO UPDATE SET pairs = pairs + 1;
END;
-- ==
CREATE TRIGGER pair_count_delete AFTER DELETE ON pair BEGIN
    UPDATE pair_count SET pairs = pairs - 1 WHERE urgency = old.urgency;
END;
-- ==
CREATE TRIGGER pair_count_update AFTER UPDATE OF urgency ON pair WHEN old.urgency <> new.urgency BEGIN
    UPDATE pair_count SET pairs = pairs - 1 WHERE urgency = old.urgency;
    INSERT INTO pair_count (urgency, pairs) VALUES (new.urgency, 1) ON CONFLICT (urgency) DO UPDATE SET pairs = pairs + 1;
END;
