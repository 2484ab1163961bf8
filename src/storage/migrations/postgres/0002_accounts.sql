-- Who signs in: accounts, access tokens and what came of them; sessions.
CREATE TABLE account (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    person BIGINT NOT NULL,
    login TEXT NOT NULL,
    state TEXT NOT NULL,
    password_set_at BIGINT,
    must_change_password BIGINT NOT NULL,
    second_factor BIGINT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE INDEX account_login ON account (region, login);
CREATE TABLE access_token (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    account BIGINT NOT NULL,
    post BIGINT NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    revoked BIGINT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE INDEX access_token_fingerprint ON access_token (region, fingerprint);
CREATE TABLE sign_in_event (
    region TEXT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    event TEXT NOT NULL,
    account BIGINT NOT NULL,
    post BIGINT NOT NULL,
    day TEXT NOT NULL,
    address TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE INDEX sign_in_event_day ON sign_in_event (region, day, event, account);

-- What follows is secret or passing. It stands neither in the journal nor in an archive (storage/credentials).
CREATE TABLE credential (
    region TEXT NOT NULL,
    account BIGINT NOT NULL,
    password TEXT NOT NULL,
    past TEXT NOT NULL,
    totp TEXT NOT NULL,
    totp_wanted TEXT NOT NULL,
    totp_step BIGINT NOT NULL,
    PRIMARY KEY (region, account)
);
CREATE TABLE recovery_code (
    region TEXT NOT NULL,
    account BIGINT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (region, account, fingerprint)
);
CREATE TABLE session (
    region TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    number BIGINT NOT NULL,
    account BIGINT NOT NULL,
    post BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    renewed_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    csrf TEXT NOT NULL,
    address TEXT NOT NULL,
    agent TEXT NOT NULL,
    PRIMARY KEY (region, fingerprint)
);
CREATE INDEX session_account ON session (region, account, number);
CREATE TABLE sign_in_failure (
    region TEXT NOT NULL,
    subject TEXT NOT NULL,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (region, subject)
);
CREATE TABLE identity_flow (
    region TEXT NOT NULL,
    state TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (region, state)
);
