-- desk.sqlite: a dispute is a case of its own beside the order's cancel or refund case.
-- A line of "-- ==" ends a statement.

-- What an open case has to itself: '' is the order on the shop, else the supplier order that a dispute is about.
ALTER TABLE cancel_case ADD COLUMN subject TEXT NOT NULL DEFAULT '';
-- ==
DROP INDEX cancel_case_open;
-- ==
CREATE UNIQUE INDEX cancel_case_open ON cancel_case (order_id, subject) WHERE closed = 0;
