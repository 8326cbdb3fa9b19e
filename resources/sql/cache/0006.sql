-- cache.sqlite, step 6: what is measured of a supplier, without looking at all orders.
-- A line of "-- ==" ends a statement.

-- Covers what is asked of every supplier order of a store.
CREATE INDEX supplier_order_store ON supplier_order (platform, store_id, store_name, created_at, paid_at, shipped_at);
-- ==
CREATE INDEX shop_order_refunded ON shop_order (row_id) WHERE refunded_minor > 0;
