-- What the clock has done, and whom the program has told of what: both follow from records and journal, and
-- are not recorded themselves (storage/notices.hpp).
CREATE TABLE schedule_run (
    region TEXT NOT NULL,
    task TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (region, task)
);

-- read_at: 0 while it is unread.
CREATE TABLE notice (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    post BIGINT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject BIGINT NOT NULL,
    n BIGINT NOT NULL,
    title TEXT NOT NULL,
    due_on TEXT,
    note TEXT NOT NULL,
    read_at BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE INDEX notice_post ON notice (region, post, read_at, id);

-- Under which secret a post's calendar is fetched: its SM3.
CREATE TABLE calendar_feed (
    region TEXT NOT NULL,
    post BIGINT NOT NULL,
    token TEXT NOT NULL,
    PRIMARY KEY (region, post)
);

-- Where a post wants its notices by mail.
CREATE TABLE mail_address (
    region TEXT NOT NULL,
    post BIGINT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (region, post)
);

-- What is to be sent outside. done_at: 0 until it is there; -1: given up.
CREATE TABLE outbox (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    done_at BIGINT NOT NULL,
    error TEXT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE INDEX outbox_waiting ON outbox (region, next_at) WHERE done_at = 0;
