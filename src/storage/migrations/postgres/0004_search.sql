-- The index of search, made of the records and not recorded itself (storage/search.hpp). waits: 1 where the
-- blocks do not know of the row as it is.
CREATE TABLE search_text (
    region TEXT NOT NULL,
    kind TEXT NOT NULL,
    id BIGINT NOT NULL,
    year BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    waits BIGINT NOT NULL,
    PRIMARY KEY (region, kind, id)
);
CREATE INDEX search_waiting ON search_text (region, kind, id) WHERE waits = 1;

-- Where a gram occurs: the postings of a block of records, packed (search/postings.hpp). block: the journal's
-- number when it was written; below 0 where the index was made anew.
CREATE TABLE search_block (
    region TEXT NOT NULL,
    gram TEXT NOT NULL,
    block BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (region, gram, block)
);

-- What there is already.
INSERT INTO search_text (region, kind, id, year, title, body, waits)
    SELECT region, 'document', id, year, title, document_number || '
' || issuing_body, 1 FROM document;
INSERT INTO search_text (region, kind, id, year, title, body, waits)
    SELECT region, 'item', id, year, title, body, 1 FROM item;
INSERT INTO search_text (region, kind, id, year, title, body, waits)
    SELECT region, 'problem', id, CAST(substr(found_on, 1, 4) AS BIGINT), title, body, 1 FROM problem;
INSERT INTO search_text (region, kind, id, year, title, body, waits)
    SELECT region, 'whistle', id, year, title, receipt || '
' || asker_name || '
' || body || '
' || answer, 1 FROM whistle;
INSERT INTO search_text (region, kind, id, year, title, body, waits)
    SELECT region, 'finding', id, 0, '', sentence || '
' || body, 1 FROM finding;
