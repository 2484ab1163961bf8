-- The ledger's first schema. Every table that grows begins its primary key with the region. Records have the
-- columns that their fields() name (tests/storage compares); whole numbers, text and nothing else, so that both
-- databases hold the same.
CREATE TABLE schema_version (
    version BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
);

-- The journal: one row a change; the head is its end, and the lock of the region.
CREATE TABLE journal (
    region TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    post BIGINT NOT NULL,
    person BIGINT NOT NULL,
    action TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject BIGINT NOT NULL,
    version BIGINT NOT NULL,
    reason TEXT NOT NULL,
    changes TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (region, number)
);
CREATE INDEX journal_subject ON journal (region, kind, subject, number);
CREATE TABLE journal_head (
    region TEXT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL,
    hash TEXT NOT NULL
);

-- The last number given to a record of a kind.
CREATE TABLE counter (
    region TEXT NOT NULL,
    kind TEXT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (region, kind)
);

-- Counters over records, kept with them (base/tally.hpp).
CREATE TABLE tally (
    region TEXT NOT NULL,
    topic TEXT NOT NULL,
    scope BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    key TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (region, topic, scope, organisation, key)
);

-- Whose an item is.
CREATE TABLE duty (
    region TEXT NOT NULL,
    organisation BIGINT NOT NULL,
    item BIGINT NOT NULL,
    part TEXT NOT NULL,
    PRIMARY KEY (region, organisation, item, part)
);
CREATE INDEX duty_item ON duty (region, item);

-- Evidence and documents by the SM3 of their bytes, in parts of 1 MiB.
CREATE TABLE content (
    region TEXT NOT NULL,
    sm3 TEXT NOT NULL,
    part BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (region, sm3, part)
);

CREATE TABLE region (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    level TEXT NOT NULL,
    parent TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    PRIMARY KEY (region, id)
);
CREATE TABLE organisation (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    class TEXT NOT NULL,
    parent BIGINT NOT NULL,
    members TEXT NOT NULL,
    closed_on TEXT,
    successor BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE post (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    organisation BIGINT NOT NULL,
    role TEXT NOT NULL,
    superior BIGINT NOT NULL,
    closed_on TEXT,
    PRIMARY KEY (region, id)
);
CREATE TABLE person (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE appointment (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    post BIGINT NOT NULL,
    person BIGINT NOT NULL,
    begins TEXT NOT NULL,
    ends TEXT,
    PRIMARY KEY (region, id)
);
CREATE TABLE indicator (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    synonyms TEXT NOT NULL,
    unit TEXT NOT NULL,
    direction TEXT NOT NULL,
    cumulative BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE transfer (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    transfer_kind TEXT NOT NULL,
    regions TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sm3 TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE document (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    document_number TEXT NOT NULL,
    issuing_body TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    year BIGINT NOT NULL,
    file_name TEXT NOT NULL,
    content TEXT NOT NULL,
    replaces BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE item (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    item_kind TEXT NOT NULL,
    category TEXT NOT NULL,
    state TEXT NOT NULL,
    year BIGINT NOT NULL,
    number TEXT NOT NULL,
    section TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    parent BIGINT NOT NULL,
    merged_into BIGINT NOT NULL,
    leads TEXT NOT NULL,
    responsible TEXT NOT NULL,
    cooperating TEXT NOT NULL,
    indicator BIGINT NOT NULL,
    measure TEXT NOT NULL,
    relation TEXT NOT NULL,
    value TEXT,
    value_high TEXT,
    unit TEXT NOT NULL,
    scope TEXT NOT NULL,
    direction TEXT NOT NULL,
    cumulative BIGINT NOT NULL,
    rule TEXT NOT NULL,
    reference TEXT NOT NULL,
    baseline TEXT,
    starts_on TEXT,
    due_on TEXT,
    due_text TEXT NOT NULL,
    original_value TEXT,
    original_due_on TEXT,
    changes BIGINT NOT NULL,
    completed_on TEXT,
    PRIMARY KEY (region, id)
);
CREATE TABLE finding (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    document BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    state TEXT NOT NULL,
    item_kind TEXT NOT NULL,
    category TEXT NOT NULL,
    span_begin BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    sentence TEXT NOT NULL,
    number TEXT NOT NULL,
    section TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    task BIGINT NOT NULL,
    leads TEXT NOT NULL,
    responsible TEXT NOT NULL,
    cooperating TEXT NOT NULL,
    indicator TEXT NOT NULL,
    measure TEXT NOT NULL,
    relation TEXT NOT NULL,
    value TEXT,
    value_high TEXT,
    unit TEXT NOT NULL,
    scope TEXT NOT NULL,
    rule TEXT NOT NULL,
    reference TEXT NOT NULL,
    due_on TEXT,
    due_text TEXT NOT NULL,
    item BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE clause (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    item BIGINT NOT NULL,
    document BIGINT NOT NULL,
    span_begin BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    sentence TEXT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE share (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    item BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    value TEXT NOT NULL,
    cumulative BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE milestone (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    item BIGINT NOT NULL,
    title TEXT NOT NULL,
    due_on TEXT NOT NULL,
    original_due_on TEXT NOT NULL,
    changes BIGINT NOT NULL,
    reached_on TEXT,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE revision (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    item BIGINT NOT NULL,
    revised TEXT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    post BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE column_name (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    heading TEXT NOT NULL,
    meaning TEXT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE project (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    level TEXT NOT NULL,
    stage TEXT NOT NULL,
    stage_since TEXT NOT NULL,
    suspended_from TEXT NOT NULL,
    sponsor TEXT NOT NULL,
    place TEXT NOT NULL,
    total_planned TEXT,
    year_planned TEXT,
    total_done TEXT,
    year_done TEXT,
    PRIMARY KEY (region, id)
);
CREATE TABLE stage_move (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    project BIGINT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    moved_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE lack (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    project BIGINT NOT NULL,
    lack_kind TEXT NOT NULL,
    body TEXT NOT NULL,
    solver BIGINT NOT NULL,
    due_on TEXT,
    solved_on TEXT,
    solution TEXT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE observation (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    project BIGINT NOT NULL,
    observed_on TEXT NOT NULL,
    score TEXT NOT NULL,
    comment TEXT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE round (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    cadence TEXT NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL,
    year BIGINT NOT NULL,
    category TEXT,
    item_kind TEXT,
    with_responsible BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE report (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    round BIGINT NOT NULL,
    item BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    state TEXT NOT NULL,
    late BIGINT NOT NULL,
    asks_value BIGINT NOT NULL,
    value TEXT,
    value_text TEXT NOT NULL,
    progress TEXT NOT NULL,
    problems TEXT NOT NULL,
    next_steps TEXT NOT NULL,
    evidence TEXT NOT NULL,
    submitted_at BIGINT,
    submitted_by BIGINT NOT NULL,
    on_behalf BIGINT NOT NULL,
    returns BIGINT NOT NULL,
    return_reason TEXT NOT NULL,
    answer_due_on TEXT,
    PRIMARY KEY (region, id)
);
CREATE TABLE standing (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    year BIGINT NOT NULL,
    colour TEXT NOT NULL,
    since TEXT NOT NULL,
    reason TEXT NOT NULL,
    was_red BIGINT NOT NULL,
    late BIGINT NOT NULL,
    by_hand BIGINT NOT NULL,
    hand_reason TEXT NOT NULL,
    hand_post BIGINT NOT NULL,
    hand_over TEXT NOT NULL,
    hand_until TEXT,
    answer_due_on TEXT,
    PRIMARY KEY (region, id)
);
CREATE TABLE slip (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    item BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    colour TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    answered_on TEXT,
    answer TEXT NOT NULL,
    late BIGINT NOT NULL,
    lifted_on TEXT,
    PRIMARY KEY (region, id)
);

CREATE INDEX organisation_name ON organisation (region, name);
CREATE INDEX post_title ON post (region, title);
CREATE INDEX appointment_post ON appointment (region, post);
CREATE INDEX item_year ON item (region, year, item_kind);
CREATE INDEX item_parent ON item (region, parent);
CREATE INDEX finding_document ON finding (region, document, ordinal);
CREATE INDEX clause_item ON clause (region, item);
CREATE INDEX share_item ON share (region, item);
CREATE INDEX milestone_item ON milestone (region, item);
CREATE INDEX revision_item ON revision (region, item);
CREATE INDEX stage_move_project ON stage_move (region, project);
CREATE INDEX lack_project ON lack (region, project);
CREATE INDEX observation_project ON observation (region, project);
CREATE INDEX report_round ON report (region, round, organisation);
CREATE INDEX report_item ON report (region, item, round);
CREATE INDEX slip_item ON slip (region, item);
CREATE INDEX slip_state ON slip (region, state, organisation);
