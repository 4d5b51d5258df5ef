-- What an editor says of places, and corrects there. A place is found again by its words and by
-- those around them, with the offset as a hint.

CREATE TABLE record (
    document TEXT NOT NULL,
    kind TEXT NOT NULL, -- Review, NameEdit or ClaimEdit
    start INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    lost INTEGER NOT NULL, -- 1 where the place is of an earlier text and has not been found
    body TEXT NOT NULL, -- JSON
    by TEXT NOT NULL, -- initials
    decided TEXT NOT NULL, -- ISO 8601 with its zone
    PRIMARY KEY (document, kind, lost, start, exact, prefix, suffix)
) WITHOUT ROWID;

-- Which documents a file has been, so that decisions follow it when it is saved anew.

CREATE TABLE version (
    path TEXT NOT NULL,
    document TEXT NOT NULL,
    seen TEXT NOT NULL, -- ISO 8601 with its zone
    PRIMARY KEY (path, document)
) WITHOUT ROWID;
