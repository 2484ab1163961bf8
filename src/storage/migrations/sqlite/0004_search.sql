-- The index of search, made of the records and not recorded itself (storage/search.hpp): the records that no
-- block knows as they are.
CREATE TABLE search_waiting (
    region TEXT NOT NULL,
    kind TEXT NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (region, kind, id)
) STRICT, WITHOUT ROWID;

-- Where the grams with a beginning occur: the postings of a block of records, packed (search/block.hpp). block:
-- the journal's number when it was written; below 0 where the index was made anew.
CREATE TABLE search_block (
    region TEXT NOT NULL,
    beginning TEXT NOT NULL,
    block INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (region, beginning, block)
) STRICT, WITHOUT ROWID;

-- What there is already.
INSERT INTO search_waiting (region, kind, id) SELECT region, 'document', id FROM document;
INSERT INTO search_waiting (region, kind, id) SELECT region, 'item', id FROM item;
INSERT INTO search_waiting (region, kind, id) SELECT region, 'problem', id FROM problem;
INSERT INTO search_waiting (region, kind, id) SELECT region, 'whistle', id FROM whistle;
INSERT INTO search_waiting (region, kind, id) SELECT region, 'finding', id FROM finding;
