-- `document` is the SHA-256 of a document's bytes, so that decisions follow it wherever it goes.

CREATE TABLE dismissal (
    document TEXT NOT NULL,
    finding TEXT NOT NULL, -- its key
    reason TEXT NOT NULL,
    decided TEXT NOT NULL, -- ISO 8601 with its zone
    PRIMARY KEY (document, finding)
) WITHOUT ROWID;

CREATE TABLE check_off (
    document TEXT NOT NULL,
    check_id TEXT NOT NULL,
    PRIMARY KEY (document, check_id)
) WITHOUT ROWID;
