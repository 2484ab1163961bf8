-- The ledger's first schema. Every table that grows begins its primary key with the region. Records have the
-- columns that their fields() name (tests/storage compares); whole numbers, text and nothing else, so that both
-- databases hold the same.
CREATE TABLE schema_version (
    version INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

-- The journal: one row a change; the head is its end, and the lock of the region.
CREATE TABLE journal (
    region TEXT NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    post INTEGER NOT NULL,
    person INTEGER NOT NULL,
    action TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject INTEGER NOT NULL,
    version INTEGER NOT NULL,
    reason TEXT NOT NULL,
    changes TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (region, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_subject ON journal (region, kind, subject, number);
CREATE TABLE journal_head (
    region TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

-- The last number given to a record of a kind.
CREATE TABLE counter (
    region TEXT NOT NULL,
    kind TEXT NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (region, kind)
) STRICT, WITHOUT ROWID;

-- Counters over records, kept with them (base/tally.hpp).
CREATE TABLE tally (
    region TEXT NOT NULL,
    topic TEXT NOT NULL,
    scope INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    key TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (region, topic, scope, organisation, key)
) STRICT, WITHOUT ROWID;

-- Whose an item is.
CREATE TABLE duty (
    region TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    item INTEGER NOT NULL,
    part TEXT NOT NULL,
    PRIMARY KEY (region, organisation, item, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX duty_item ON duty (region, item);

-- Evidence and documents by the SM3 of their bytes, in parts of 1 MiB.
CREATE TABLE content (
    region TEXT NOT NULL,
    sm3 TEXT NOT NULL,
    part INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (region, sm3, part)
) STRICT;

CREATE TABLE region (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    level TEXT NOT NULL,
    parent TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE organisation (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    class TEXT NOT NULL,
    parent INTEGER NOT NULL,
    members TEXT NOT NULL,
    closed_on TEXT,
    successor INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE post (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    role TEXT NOT NULL,
    superior INTEGER NOT NULL,
    closed_on TEXT,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE appointment (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    post INTEGER NOT NULL,
    person INTEGER NOT NULL,
    begins TEXT NOT NULL,
    ends TEXT,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE indicator (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    synonyms TEXT NOT NULL,
    unit TEXT NOT NULL,
    direction TEXT NOT NULL,
    cumulative INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE transfer (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    transfer_kind TEXT NOT NULL,
    regions TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sm3 TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE policy (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE document (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    document_number TEXT NOT NULL,
    issuing_body TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    year INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    content TEXT NOT NULL,
    replaces INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE item (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    item_kind TEXT NOT NULL,
    category TEXT NOT NULL,
    state TEXT NOT NULL,
    year INTEGER NOT NULL,
    number TEXT NOT NULL,
    section TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    parent INTEGER NOT NULL,
    merged_into INTEGER NOT NULL,
    leads TEXT NOT NULL,
    responsible TEXT NOT NULL,
    cooperating TEXT NOT NULL,
    indicator INTEGER NOT NULL,
    measure TEXT NOT NULL,
    relation TEXT NOT NULL,
    value TEXT,
    value_high TEXT,
    unit TEXT NOT NULL,
    scope TEXT NOT NULL,
    direction TEXT NOT NULL,
    cumulative INTEGER NOT NULL,
    rule TEXT NOT NULL,
    reference TEXT NOT NULL,
    baseline TEXT,
    starts_on TEXT,
    due_on TEXT,
    due_text TEXT NOT NULL,
    original_value TEXT,
    original_due_on TEXT,
    changes INTEGER NOT NULL,
    completed_on TEXT,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE finding (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    document INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    state TEXT NOT NULL,
    item_kind TEXT NOT NULL,
    category TEXT NOT NULL,
    span_begin INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    number TEXT NOT NULL,
    section TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    task INTEGER NOT NULL,
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
    item INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE clause (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    item INTEGER NOT NULL,
    document INTEGER NOT NULL,
    span_begin INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE share (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    item INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    value TEXT NOT NULL,
    cumulative INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE milestone (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    item INTEGER NOT NULL,
    title TEXT NOT NULL,
    due_on TEXT NOT NULL,
    original_due_on TEXT NOT NULL,
    changes INTEGER NOT NULL,
    reached_on TEXT,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE revision (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    item INTEGER NOT NULL,
    revised TEXT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    post INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE column_name (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    heading TEXT NOT NULL,
    meaning TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE project (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    level TEXT NOT NULL,
    stage TEXT NOT NULL,
    stage_since TEXT NOT NULL,
    suspended_from TEXT NOT NULL,
    sponsor TEXT NOT NULL,
    place TEXT NOT NULL,
    longitude TEXT,
    latitude TEXT,
    total_planned TEXT,
    year_planned TEXT,
    total_done TEXT,
    year_done TEXT,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE stage_move (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    project INTEGER NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    moved_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE lack (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    project INTEGER NOT NULL,
    lack_kind TEXT NOT NULL,
    body TEXT NOT NULL,
    solver INTEGER NOT NULL,
    due_on TEXT,
    solved_on TEXT,
    solution TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE observation (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    project INTEGER NOT NULL,
    observed_on TEXT NOT NULL,
    score TEXT NOT NULL,
    comment TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE round (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    cadence TEXT NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL,
    year INTEGER NOT NULL,
    category TEXT,
    item_kind TEXT,
    with_responsible INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE report (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    round INTEGER NOT NULL,
    item INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    state TEXT NOT NULL,
    late INTEGER NOT NULL,
    asks_value INTEGER NOT NULL,
    value TEXT,
    value_text TEXT NOT NULL,
    progress TEXT NOT NULL,
    problems TEXT NOT NULL,
    next_steps TEXT NOT NULL,
    evidence TEXT NOT NULL,
    submitted_at INTEGER,
    submitted_by INTEGER NOT NULL,
    on_behalf INTEGER NOT NULL,
    returns INTEGER NOT NULL,
    return_reason TEXT NOT NULL,
    answer_due_on TEXT,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE urging (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    round INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    urged_on TEXT NOT NULL,
    urged_by INTEGER NOT NULL,
    owed INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE standing (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    year INTEGER NOT NULL,
    colour TEXT NOT NULL,
    since TEXT NOT NULL,
    reason TEXT NOT NULL,
    was_red INTEGER NOT NULL,
    late INTEGER NOT NULL,
    by_hand INTEGER NOT NULL,
    hand_reason TEXT NOT NULL,
    hand_post INTEGER NOT NULL,
    hand_over TEXT NOT NULL,
    hand_until TEXT,
    answer_due_on TEXT,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE slip (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    item INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    colour TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    answered_on TEXT,
    answer TEXT NOT NULL,
    late INTEGER NOT NULL,
    lifted_on TEXT,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE problem (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    source TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    item INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    found_by_organisation INTEGER NOT NULL,
    found_by INTEGER NOT NULL,
    found_on TEXT NOT NULL,
    state TEXT NOT NULL,
    level TEXT NOT NULL,
    coordinator INTEGER NOT NULL,
    joint TEXT NOT NULL,
    due_on TEXT,
    original_due_on TEXT,
    changes INTEGER NOT NULL,
    solution TEXT NOT NULL,
    evidence TEXT NOT NULL,
    solved_on TEXT,
    closed_on TEXT,
    returns INTEGER NOT NULL,
    reopened INTEGER NOT NULL,
    last_reason TEXT NOT NULL,
    late INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE supervision_order (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    number TEXT NOT NULL,
    year INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    origin TEXT NOT NULL,
    origin_id INTEGER NOT NULL,
    cause TEXT NOT NULL,
    instruction TEXT NOT NULL,
    instructed_by INTEGER NOT NULL,
    item INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    joint TEXT NOT NULL,
    rung TEXT NOT NULL,
    state TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    sign_by TEXT NOT NULL,
    signed_on TEXT,
    due_on TEXT NOT NULL,
    original_due_on TEXT NOT NULL,
    extensions INTEGER NOT NULL,
    reply TEXT NOT NULL,
    evidence TEXT NOT NULL,
    replied_on TEXT,
    returns INTEGER NOT NULL,
    last_reason TEXT NOT NULL,
    interview_by TEXT,
    interviewed_on TEXT,
    interviewer INTEGER NOT NULL,
    closed_on TEXT,
    late INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    held_on TEXT NOT NULL,
    year INTEGER NOT NULL,
    chair INTEGER NOT NULL,
    state TEXT NOT NULL,
    minutes TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE agenda_point (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    meeting INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    point_kind TEXT NOT NULL,
    subject INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    resolution TEXT NOT NULL,
    task INTEGER NOT NULL,
    supervision_order INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE whistle (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    receipt TEXT NOT NULL,
    year INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    asker INTEGER NOT NULL,
    asker_name TEXT NOT NULL,
    contact TEXT NOT NULL,
    filed_evidence TEXT NOT NULL,
    filed_by INTEGER NOT NULL,
    filed_by_organisation INTEGER NOT NULL,
    on_behalf INTEGER NOT NULL,
    filed_on TEXT NOT NULL,
    dispatch_by TEXT NOT NULL,
    state TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    joint TEXT NOT NULL,
    dispatched_on TEXT,
    sign_in_by TEXT,
    signed_in_on TEXT,
    due_on TEXT,
    original_due_on TEXT,
    extensions INTEGER NOT NULL,
    refusals INTEGER NOT NULL,
    ruling_by TEXT,
    ruled INTEGER NOT NULL,
    answer TEXT NOT NULL,
    solved INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    answered_on TEXT,
    confirm_by TEXT,
    confirmation TEXT NOT NULL,
    rating TEXT NOT NULL,
    rating_text TEXT NOT NULL,
    reopened INTEGER NOT NULL,
    false_closings INTEGER NOT NULL,
    call_back_by TEXT,
    called_back_on TEXT,
    call_back TEXT NOT NULL,
    escalated_on TEXT,
    city_answer TEXT NOT NULL,
    joined_into INTEGER NOT NULL,
    excluded_by INTEGER NOT NULL,
    excluded_on TEXT,
    last_reason TEXT NOT NULL,
    closed_on TEXT,
    late INTEGER NOT NULL,
    lapses TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE refusal (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    whistle INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    refused_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    suggested INTEGER NOT NULL,
    ruling TEXT NOT NULL,
    ruled_on TEXT,
    ruled_by INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE co_signature (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    whistle INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    signed_on TEXT,
    opinion TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE motion (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    motion_kind TEXT NOT NULL,
    number TEXT NOT NULL,
    session TEXT NOT NULL,
    year INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    deputies TEXT NOT NULL,
    received_on TEXT NOT NULL,
    state TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    joint TEXT NOT NULL,
    bounce_until TEXT,
    suggested INTEGER NOT NULL,
    due_on TEXT,
    original_due_on TEXT,
    extensions INTEGER NOT NULL,
    bounces INTEGER NOT NULL,
    grade TEXT NOT NULL,
    answer TEXT NOT NULL,
    letter TEXT NOT NULL,
    opinions TEXT NOT NULL,
    answered_on TEXT,
    confirm_by TEXT,
    satisfaction TEXT NOT NULL,
    satisfaction_text TEXT NOT NULL,
    reopened INTEGER NOT NULL,
    joined_into INTEGER NOT NULL,
    item INTEGER NOT NULL,
    last_reason TEXT NOT NULL,
    closed_on TEXT,
    late INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE livelihood (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    year INTEGER NOT NULL,
    planned TEXT,
    paid TEXT,
    funding TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE livelihood_place (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    item INTEGER NOT NULL,
    name TEXT NOT NULL,
    longitude TEXT,
    latitude TEXT,
    organisation INTEGER NOT NULL,
    finished_on TEXT,
    photos TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE register_entry (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    register_name TEXT NOT NULL,
    year INTEGER NOT NULL,
    state TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    title TEXT NOT NULL,
    contents TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    due_on TEXT,
    closed_on TEXT,
    late INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE scheme (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    year INTEGER NOT NULL,
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    replaces INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    scheme INTEGER NOT NULL,
    title TEXT NOT NULL,
    year INTEGER NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    state TEXT NOT NULL,
    edition INTEGER NOT NULL,
    corrects INTEGER NOT NULL,
    correction TEXT NOT NULL,
    appeal_until TEXT,
    computed_on TEXT NOT NULL,
    frozen_on TEXT,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE score (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    assessment INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    line TEXT NOT NULL,
    full_weight INTEGER NOT NULL,
    weight TEXT NOT NULL,
    mark TEXT NOT NULL,
    points TEXT NOT NULL,
    formula TEXT NOT NULL,
    inputs TEXT NOT NULL,
    sources TEXT NOT NULL,
    excluded INTEGER NOT NULL,
    ruling INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_result (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    assessment INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    class TEXT NOT NULL,
    base_points TEXT NOT NULL,
    bonus TEXT NOT NULL,
    deduction TEXT NOT NULL,
    total TEXT NOT NULL,
    adjustments TEXT NOT NULL,
    place INTEGER NOT NULL,
    exclusion TEXT NOT NULL,
    tied INTEGER NOT NULL,
    gap TEXT NOT NULL,
    grade TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE adjustment (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    adjustment_kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    given_on TEXT NOT NULL,
    assessment INTEGER NOT NULL,
    line TEXT NOT NULL,
    points TEXT NOT NULL,
    reason TEXT NOT NULL,
    document TEXT NOT NULL,
    evidence TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE appeal (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    assessment INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    line TEXT NOT NULL,
    body TEXT NOT NULL,
    evidence TEXT NOT NULL,
    filed_by INTEGER NOT NULL,
    filed_on TEXT NOT NULL,
    ruling_by TEXT NOT NULL,
    state TEXT NOT NULL,
    ruling TEXT NOT NULL,
    ruled_on TEXT,
    ruled_by INTEGER NOT NULL,
    adjustment INTEGER NOT NULL,
    late INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE appraisal (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    year INTEGER NOT NULL,
    scale TEXT NOT NULL,
    state TEXT NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    points TEXT NOT NULL,
    weights TEXT NOT NULL,
    codes TEXT NOT NULL,
    ballots TEXT NOT NULL,
    marks TEXT NOT NULL,
    closed_on TEXT,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE appraisal_subject (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    appraisal INTEGER NOT NULL,
    name TEXT NOT NULL,
    duties TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    item INTEGER NOT NULL,
    marks INTEGER NOT NULL,
    result TEXT,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

-- Who may still vote in a round of appraisal, and how many marks each subject got: storage/ballots.hpp.
CREATE TABLE ballot_code (
    region TEXT NOT NULL,
    appraisal INTEGER NOT NULL,
    code TEXT NOT NULL,
    channel TEXT NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY (region, appraisal, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE ballot_count (
    region TEXT NOT NULL,
    appraisal INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    channel TEXT NOT NULL,
    mark1 INTEGER NOT NULL,
    mark2 INTEGER NOT NULL,
    mark3 INTEGER NOT NULL,
    mark4 INTEGER NOT NULL,
    mark5 INTEGER NOT NULL,
    PRIMARY KEY (region, appraisal, subject, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE bulletin (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    edition INTEGER NOT NULL,
    title TEXT NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    state TEXT NOT NULL,
    contents TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    issued_on TEXT,
    corrects INTEGER NOT NULL,
    correction TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE closing (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    year INTEGER NOT NULL,
    state TEXT NOT NULL,
    report INTEGER NOT NULL,
    closed_on TEXT,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    closing INTEGER NOT NULL,
    item INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    by_hand INTEGER NOT NULL,
    reason TEXT NOT NULL,
    promise TEXT NOT NULL,
    result TEXT NOT NULL,
    promised TEXT,
    reached TEXT,
    unit TEXT NOT NULL,
    sources TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE carryover (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    closing INTEGER NOT NULL,
    source TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    leads TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    item INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX organisation_name ON organisation (region, name);
CREATE INDEX post_title ON post (region, title);
CREATE INDEX post_organisation ON post (region, organisation);
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
CREATE INDEX urging_round ON urging (region, round, organisation);
CREATE INDEX slip_item ON slip (region, item);
CREATE INDEX slip_state ON slip (region, state, organisation);
CREATE INDEX problem_state ON problem (region, state, coordinator);
CREATE INDEX problem_item ON problem (region, item);
CREATE INDEX supervision_order_number ON supervision_order (region, year, ordinal);
CREATE INDEX supervision_order_origin ON supervision_order (region, origin, origin_id);
CREATE INDEX supervision_order_state ON supervision_order (region, state, organisation);
CREATE INDEX supervision_order_item ON supervision_order (region, item);
CREATE INDEX agenda_point_meeting ON agenda_point (region, meeting);
CREATE INDEX whistle_state ON whistle (region, state, organisation);
CREATE INDEX whistle_receipt ON whistle (region, receipt);
CREATE INDEX refusal_whistle ON refusal (region, whistle);
CREATE INDEX whistle_asker ON whistle (region, asker);
CREATE INDEX whistle_joined ON whistle (region, joined_into);
CREATE INDEX co_signature_whistle ON co_signature (region, whistle);
CREATE INDEX co_signature_organisation ON co_signature (region, organisation);
CREATE INDEX motion_year ON motion (region, year, state);
CREATE INDEX motion_state ON motion (region, state);
CREATE INDEX motion_number ON motion (region, number);
CREATE INDEX motion_joined ON motion (region, joined_into);
CREATE INDEX livelihood_place_item ON livelihood_place (region, item);
CREATE INDEX register_entry_name ON register_entry (region, register_name, year, state);
CREATE INDEX score_assessment ON score (region, assessment, organisation);
CREATE INDEX unit_result_assessment ON unit_result (region, assessment);
CREATE INDEX adjustment_year ON adjustment (region, year, organisation);
CREATE INDEX appeal_assessment ON appeal (region, assessment);
CREATE INDEX appraisal_subject_appraisal ON appraisal_subject (region, appraisal);
CREATE INDEX bulletin_year ON bulletin (region, year, number);
CREATE INDEX outcome_closing ON outcome (region, closing);
CREATE INDEX carryover_closing ON carryover (region, closing);
