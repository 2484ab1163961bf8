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
CREATE TABLE policy (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
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
    longitude TEXT,
    latitude TEXT,
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
CREATE TABLE urging (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    round BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    urged_on TEXT NOT NULL,
    urged_by BIGINT NOT NULL,
    owed BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    note TEXT NOT NULL,
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

CREATE TABLE problem (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    source TEXT NOT NULL,
    source_id BIGINT NOT NULL,
    item BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    found_by_organisation BIGINT NOT NULL,
    found_by BIGINT NOT NULL,
    found_on TEXT NOT NULL,
    state TEXT NOT NULL,
    level TEXT NOT NULL,
    coordinator BIGINT NOT NULL,
    joint TEXT NOT NULL,
    due_on TEXT,
    original_due_on TEXT,
    changes BIGINT NOT NULL,
    solution TEXT NOT NULL,
    evidence TEXT NOT NULL,
    solved_on TEXT,
    closed_on TEXT,
    returns BIGINT NOT NULL,
    reopened BIGINT NOT NULL,
    last_reason TEXT NOT NULL,
    late BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE supervision_order (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    number TEXT NOT NULL,
    year BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    origin TEXT NOT NULL,
    origin_id BIGINT NOT NULL,
    cause TEXT NOT NULL,
    instruction TEXT NOT NULL,
    instructed_by BIGINT NOT NULL,
    item BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    joint TEXT NOT NULL,
    rung TEXT NOT NULL,
    state TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    sign_by TEXT NOT NULL,
    signed_on TEXT,
    due_on TEXT NOT NULL,
    original_due_on TEXT NOT NULL,
    extensions BIGINT NOT NULL,
    reply TEXT NOT NULL,
    evidence TEXT NOT NULL,
    replied_on TEXT,
    returns BIGINT NOT NULL,
    last_reason TEXT NOT NULL,
    interview_by TEXT,
    interviewed_on TEXT,
    interviewer BIGINT NOT NULL,
    closed_on TEXT,
    late BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE meeting (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    held_on TEXT NOT NULL,
    year BIGINT NOT NULL,
    chair BIGINT NOT NULL,
    state TEXT NOT NULL,
    minutes TEXT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE agenda_point (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    meeting BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    point_kind TEXT NOT NULL,
    subject BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    resolution TEXT NOT NULL,
    task BIGINT NOT NULL,
    supervision_order BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE whistle (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    receipt TEXT NOT NULL,
    year BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    asker BIGINT NOT NULL,
    asker_name TEXT NOT NULL,
    contact TEXT NOT NULL,
    filed_evidence TEXT NOT NULL,
    filed_by BIGINT NOT NULL,
    filed_by_organisation BIGINT NOT NULL,
    on_behalf BIGINT NOT NULL,
    filed_on TEXT NOT NULL,
    dispatch_by TEXT NOT NULL,
    state TEXT NOT NULL,
    organisation BIGINT NOT NULL,
    joint TEXT NOT NULL,
    dispatched_on TEXT,
    sign_in_by TEXT,
    signed_in_on TEXT,
    due_on TEXT,
    original_due_on TEXT,
    extensions BIGINT NOT NULL,
    refusals BIGINT NOT NULL,
    ruling_by TEXT,
    ruled BIGINT NOT NULL,
    answer TEXT NOT NULL,
    solved BIGINT NOT NULL,
    evidence TEXT NOT NULL,
    answered_on TEXT,
    confirm_by TEXT,
    confirmation TEXT NOT NULL,
    rating TEXT NOT NULL,
    rating_text TEXT NOT NULL,
    reopened BIGINT NOT NULL,
    false_closings BIGINT NOT NULL,
    call_back_by TEXT,
    called_back_on TEXT,
    call_back TEXT NOT NULL,
    escalated_on TEXT,
    city_answer TEXT NOT NULL,
    joined_into BIGINT NOT NULL,
    excluded_by BIGINT NOT NULL,
    excluded_on TEXT,
    last_reason TEXT NOT NULL,
    closed_on TEXT,
    late BIGINT NOT NULL,
    lapses TEXT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE refusal (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    whistle BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    refused_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    suggested BIGINT NOT NULL,
    ruling TEXT NOT NULL,
    ruled_on TEXT,
    ruled_by BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE co_signature (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    whistle BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    signed_on TEXT,
    opinion TEXT NOT NULL,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE motion (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    motion_kind TEXT NOT NULL,
    number TEXT NOT NULL,
    session TEXT NOT NULL,
    year BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    deputies TEXT NOT NULL,
    received_on TEXT NOT NULL,
    state TEXT NOT NULL,
    organisation BIGINT NOT NULL,
    joint TEXT NOT NULL,
    bounce_until TEXT,
    suggested BIGINT NOT NULL,
    due_on TEXT,
    original_due_on TEXT,
    extensions BIGINT NOT NULL,
    bounces BIGINT NOT NULL,
    grade TEXT NOT NULL,
    answer TEXT NOT NULL,
    letter TEXT NOT NULL,
    opinions TEXT NOT NULL,
    answered_on TEXT,
    confirm_by TEXT,
    satisfaction TEXT NOT NULL,
    satisfaction_text TEXT NOT NULL,
    reopened BIGINT NOT NULL,
    joined_into BIGINT NOT NULL,
    item BIGINT NOT NULL,
    last_reason TEXT NOT NULL,
    closed_on TEXT,
    late BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE livelihood (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    year BIGINT NOT NULL,
    planned TEXT,
    paid TEXT,
    funding TEXT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE livelihood_place (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    item BIGINT NOT NULL,
    name TEXT NOT NULL,
    longitude TEXT,
    latitude TEXT,
    organisation BIGINT NOT NULL,
    finished_on TEXT,
    photos TEXT NOT NULL,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE register_entry (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    register_name TEXT NOT NULL,
    year BIGINT NOT NULL,
    state TEXT NOT NULL,
    organisation BIGINT NOT NULL,
    title TEXT NOT NULL,
    contents TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    due_on TEXT,
    closed_on TEXT,
    late BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE scheme (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    year BIGINT NOT NULL,
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    replaces BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE assessment (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    scheme BIGINT NOT NULL,
    title TEXT NOT NULL,
    year BIGINT NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    state TEXT NOT NULL,
    edition BIGINT NOT NULL,
    corrects BIGINT NOT NULL,
    correction TEXT NOT NULL,
    appeal_until TEXT,
    computed_on TEXT NOT NULL,
    frozen_on TEXT,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE score (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    assessment BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    line TEXT NOT NULL,
    full_weight BIGINT NOT NULL,
    weight TEXT NOT NULL,
    mark TEXT NOT NULL,
    points TEXT NOT NULL,
    formula TEXT NOT NULL,
    inputs TEXT NOT NULL,
    sources TEXT NOT NULL,
    excluded BIGINT NOT NULL,
    ruling BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE unit_result (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    assessment BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    class TEXT NOT NULL,
    base_points TEXT NOT NULL,
    bonus TEXT NOT NULL,
    deduction TEXT NOT NULL,
    total TEXT NOT NULL,
    adjustments TEXT NOT NULL,
    place BIGINT NOT NULL,
    exclusion TEXT NOT NULL,
    tied BIGINT NOT NULL,
    gap TEXT NOT NULL,
    grade TEXT NOT NULL,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE adjustment (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    adjustment_kind TEXT NOT NULL,
    year BIGINT NOT NULL,
    given_on TEXT NOT NULL,
    assessment BIGINT NOT NULL,
    line TEXT NOT NULL,
    points TEXT NOT NULL,
    reason TEXT NOT NULL,
    document TEXT NOT NULL,
    evidence TEXT NOT NULL,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE appeal (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    assessment BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    line TEXT NOT NULL,
    body TEXT NOT NULL,
    evidence TEXT NOT NULL,
    filed_by BIGINT NOT NULL,
    filed_on TEXT NOT NULL,
    ruling_by TEXT NOT NULL,
    state TEXT NOT NULL,
    ruling TEXT NOT NULL,
    ruled_on TEXT,
    ruled_by BIGINT NOT NULL,
    adjustment BIGINT NOT NULL,
    late BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE appraisal (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    year BIGINT NOT NULL,
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
);

CREATE TABLE appraisal_subject (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    appraisal BIGINT NOT NULL,
    name TEXT NOT NULL,
    duties TEXT NOT NULL,
    organisation BIGINT NOT NULL,
    item BIGINT NOT NULL,
    marks BIGINT NOT NULL,
    result TEXT,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

-- Who may still vote in a round of appraisal, and how many marks each subject got: storage/ballots.hpp.
CREATE TABLE ballot_code (
    region TEXT NOT NULL,
    appraisal BIGINT NOT NULL,
    code TEXT NOT NULL,
    channel TEXT NOT NULL,
    used BIGINT NOT NULL,
    PRIMARY KEY (region, appraisal, code)
);
CREATE TABLE ballot_count (
    region TEXT NOT NULL,
    appraisal BIGINT NOT NULL,
    subject BIGINT NOT NULL,
    channel TEXT NOT NULL,
    mark1 BIGINT NOT NULL,
    mark2 BIGINT NOT NULL,
    mark3 BIGINT NOT NULL,
    mark4 BIGINT NOT NULL,
    mark5 BIGINT NOT NULL,
    PRIMARY KEY (region, appraisal, subject, channel)
);

CREATE TABLE bulletin (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    edition BIGINT NOT NULL,
    title TEXT NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    state TEXT NOT NULL,
    contents TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    issued_on TEXT,
    corrects BIGINT NOT NULL,
    correction TEXT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE closing (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    year BIGINT NOT NULL,
    state TEXT NOT NULL,
    report BIGINT NOT NULL,
    closed_on TEXT,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE outcome (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    closing BIGINT NOT NULL,
    item BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    by_hand BIGINT NOT NULL,
    reason TEXT NOT NULL,
    promise TEXT NOT NULL,
    result TEXT NOT NULL,
    promised TEXT,
    reached TEXT,
    unit TEXT NOT NULL,
    sources TEXT NOT NULL,
    PRIMARY KEY (region, id)
);

CREATE TABLE carryover (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    closing BIGINT NOT NULL,
    source TEXT NOT NULL,
    source_id BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    leads TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    item BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);

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
