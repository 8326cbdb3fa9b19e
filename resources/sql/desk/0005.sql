-- desk.sqlite: what suppliers say about cancellations, returns and refunds (R22-R25), as far as the merchant has asked.

CREATE TABLE supplier_policy (
    supplier TEXT PRIMARY KEY CHECK (supplier <> ''),
    policy TEXT NOT NULL CHECK (json_valid(policy)),
    saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
