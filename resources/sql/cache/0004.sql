-- cache.sqlite, step 4: fulfillment orders, returns, chargebacks and risk are kept with an order's other lists. Orders that were read before this
-- step say nothing of them, and what has not changed would not be read again by itself: every shop is read once more from the beginning.

DELETE FROM sync_cursor;
