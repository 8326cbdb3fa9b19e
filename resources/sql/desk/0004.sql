-- desk.sqlite: what the shop promises its customers, version by version, and the merchant's own messages.
-- A line of "-- ==" ends a statement.

CREATE TABLE shop_policy (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    policy TEXT NOT NULL CHECK (json_valid(policy))
) STRICT;
-- ==
CREATE TRIGGER shop_policy_no_update BEFORE UPDATE ON shop_policy BEGIN
    SELECT RAISE (ABORT, 'versions are append-only');
END;
-- ==
CREATE TRIGGER shop_policy_no_delete BEFORE DELETE ON shop_policy BEGIN
    SELECT RAISE (ABORT, 'versions are append-only');
END;
-- ==
-- What is typed and not yet a version: there is one at most.
CREATE TABLE shop_policy_draft (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    policy TEXT NOT NULL CHECK (json_valid(policy))
) STRICT;
-- ==
-- The last row of a kind and language holds; an empty text is a return to the built-in one.
CREATE TABLE message_template (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    language TEXT NOT NULL CHECK (language <> ''),
    text TEXT NOT NULL
) STRICT;
-- ==
CREATE INDEX message_template_of ON message_template (kind, language, number);
-- ==
CREATE TRIGGER message_template_no_update BEFORE UPDATE ON message_template BEGIN
    SELECT RAISE (ABORT, 'versions are append-only');
END;
-- ==
CREATE TRIGGER message_template_no_delete BEFORE DELETE ON message_template BEGIN
    SELECT RAISE (ABORT, 'versions are append-only');
END;
