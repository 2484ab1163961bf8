-- What a visitor asked under an Idempotency-Key, written with the action itself; the answer comes after. Kept for
-- two days, and no part of an archive.
CREATE TABLE request_key (
    region TEXT NOT NULL,
    post INTEGER NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    at INTEGER NOT NULL,
    status INTEGER NOT NULL,
    headers TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (region, post, key)
) STRICT, WITHOUT ROWID;
