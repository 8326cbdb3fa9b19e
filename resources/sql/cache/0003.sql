-- cache.sqlite, step 3.
-- Which supplier orders there are to read again (models/store/supplierreads.cpp), without looking at those that have ended.
CREATE INDEX supplier_order_living ON supplier_order (as_of)
WHERE stage NOT IN ('finished', 'cancelled') OR source IN ('mail', 'merchant');
-- ==
CREATE INDEX pair_unread ON pair (created_at DESC) WHERE verdict = 'unknown' OR link_confidence = 'doubtful';
