-- cache.sqlite, step 7: parcels' numbers of both sides, so that an order and a supplier order find each other by them whichever came
-- first. Numbers as trackingKey() writes them: letters and digits, upper case.
-- A line of "-- ==" ends a statement.

CREATE TABLE order_parcel (
    number TEXT NOT NULL,
    row_id INTEGER NOT NULL REFERENCES shop_order (row_id) ON DELETE CASCADE,
    PRIMARY KEY (number, row_id)
) STRICT, WITHOUT ROWID;
-- ==
CREATE INDEX order_parcel_order ON order_parcel (row_id);
-- ==
CREATE TABLE supplier_parcel (
    number TEXT NOT NULL,
    supplier_order TEXT NOT NULL REFERENCES supplier_order (id) ON DELETE CASCADE,
    PRIMARY KEY (number, supplier_order)
) STRICT, WITHOUT ROWID;
-- ==
CREATE INDEX supplier_parcel_order ON supplier_parcel (supplier_order);
-- ==
INSERT OR IGNORE INTO order_parcel (number, row_id)
SELECT upper(replace(replace(replace(each.value, ' ', ''), '-', ''), '.', '')), shop_order.row_id
FROM shop_order, json_each(shop_order.lists, '$.tracking') AS each
WHERE length(each.value) > 0;
-- ==
INSERT OR IGNORE INTO supplier_parcel (number, supplier_order)
SELECT upper(replace(replace(replace(json_extract(each.value, '$.number'), ' ', ''), '-', ''), '.', '')), supplier_order.id
FROM supplier_order, json_each(supplier_order.lists, '$.parcels') AS each
WHERE length(json_extract(each.value, '$.number')) > 0;
