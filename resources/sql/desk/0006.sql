-- desk.sqlite: exchange rates that the merchant typed or imported; never guessed, never fetched.
-- A line of "-- ==" ends a statement.

CREATE TABLE exchange_rate (
    base TEXT NOT NULL,
    quote TEXT NOT NULL CHECK (quote <> base),
    day TEXT NOT NULL, -- ISO 8601, of the rate itself
    source TEXT NOT NULL CHECK (source <> ''),
    factor INTEGER NOT NULL CHECK (factor > 0), -- 1 base = factor / 10^scale quote
    scale INTEGER NOT NULL CHECK (scale >= 0),
    noted_at INTEGER NOT NULL,
    PRIMARY KEY (base, quote, day, source)
) STRICT, WITHOUT ROWID;
