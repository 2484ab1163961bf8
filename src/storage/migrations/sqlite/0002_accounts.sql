-- Who signs in: accounts, access tokens and what came of them; sessions.
CREATE TABLE account (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    person INTEGER NOT NULL,
    login TEXT NOT NULL,
    state TEXT NOT NULL,
    password_set_at INTEGER,
    must_change_password INTEGER NOT NULL,
    second_factor INTEGER NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_login ON account (region, login);
CREATE TABLE access_token (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    account INTEGER NOT NULL,
    post INTEGER NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    revoked INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_token_fingerprint ON access_token (region, fingerprint);
CREATE TABLE sign_in_event (
    region TEXT NOT NULL,
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    event TEXT NOT NULL,
    account INTEGER NOT NULL,
    post INTEGER NOT NULL,
    day TEXT NOT NULL,
    address TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_event_day ON sign_in_event (region, day, event, account);

-- What follows is secret or passing. It stands neither in the journal nor in an archive (storage/credentials).
CREATE TABLE credential (
    region TEXT NOT NULL,
    account INTEGER NOT NULL,
    password TEXT NOT NULL,
    past TEXT NOT NULL,
    totp TEXT NOT NULL,
    totp_wanted TEXT NOT NULL,
    totp_step INTEGER NOT NULL,
    PRIMARY KEY (region, account)
) STRICT, WITHOUT ROWID;
CREATE TABLE recovery_code (
    region TEXT NOT NULL,
    account INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (region, account, fingerprint)
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
    region TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    number INTEGER NOT NULL,
    account INTEGER NOT NULL,
    post INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    renewed_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    csrf TEXT NOT NULL,
    address TEXT NOT NULL,
    agent TEXT NOT NULL,
    PRIMARY KEY (region, fingerprint)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_account ON session (region, account, number);
CREATE TABLE sign_in_failure (
    region TEXT NOT NULL,
    subject TEXT NOT NULL,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (region, subject)
) STRICT, WITHOUT ROWID;
CREATE TABLE identity_flow (
    region TEXT NOT NULL,
    state TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (region, state)
) STRICT, WITHOUT ROWID;
