-- Who a person is here: the account, signing in and out, sessions.
--
-- Names and addresses of people are sealed, and found again by a keyed fingerprint. Of every secret only the digest
-- is kept. A closed account keeps its row, because others point to it, and nothing that names anybody.

create table account (
    id {uuid} not null primary key,
    kind {text} not null check (kind in ('personal', 'shared')),
    name_sealed {bytes},
    email_sealed {bytes},
    email_fingerprint {bytes} unique,
    locale {text} not null,
    rhythm {text} not null,
    silent_in_august {bool} not null,
    ends_on {date},
    created_at {time} not null,
    last_seen_at {time},
    -- the days on which the holder was told that an account nobody uses will be closed
    first_warned_on {date},
    last_warned_on {date},
    closed_at {time},
    check (closed_at is not null or (name_sealed is not null and email_sealed is not null
        and email_fingerprint is not null)),
    check (closed_at is null or (name_sealed is null and email_sealed is null and email_fingerprint is null))
);

-- Somebody asked to sign in, with an address we know or not.
create table sign_in_request (
    id {uuid} not null primary key,
    purpose {text} not null check (purpose in ('sign-in', 'help')),
    address_fingerprint {bytes} not null,
    account_id {uuid} references account (id),
    -- the cookie of the browser that asked; none when a coordinator asked for somebody
    asking_digest {bytes} unique,
    link_digest {bytes} not null unique,
    code_digest {bytes} not null,
    return_sealed {bytes},
    asked_at {time} not null,
    expires_at {time} not null,
    wrong_codes {int} not null,
    used_at {time},
    -- whether a letter went to an address we do not know: one a day
    stranger_told {bool} not null
);
create index sign_in_request_by_address on sign_in_request (address_fingerprint, asked_at);
create index sign_in_request_by_age on sign_in_request (asked_at);
create index sign_in_request_of_account on sign_in_request (account_id);

create table session (
    id {uuid} not null primary key,
    account_id {uuid} not null references account (id),
    digest {bytes} not null unique,
    -- at a shared mailbox, who is there today; until it is told the session opens nothing
    shown_name_sealed {bytes},
    browser {text} not null,
    system {text} not null,
    since {time} not null,
    last_used_at {time} not null,
    expires_at {time} not null,
    assured_until {time}
);
create index session_of_account on session (account_id);
create index session_by_end on session (expires_at);
create index session_by_use on session (last_used_at);

-- Who was there before, at a shared mailbox, so that they need not write their name again.
create table shown_name (
    id {uuid} not null primary key,
    account_id {uuid} not null references account (id),
    fingerprint {bytes} not null,
    name_sealed {bytes} not null,
    last_used_at {time} not null,
    unique (account_id, fingerprint)
);
create index shown_name_by_use on shown_name (last_used_at);

create table passkey (
    id {uuid} not null primary key,
    account_id {uuid} not null references account (id),
    credential {bytes} not null unique,
    name_sealed {bytes} not null,
    public_part {text} not null,
    created_at {time} not null,
    last_used_at {time}
);
create index passkey_of_account on passkey (account_id);

-- An account of a provider (OpenID Connect) that opens one of ours.
create table openid_identity (
    id {uuid} not null primary key,
    account_id {uuid} not null references account (id),
    fingerprint {bytes} not null unique,
    linked_at {time} not null,
    last_used_at {time} not null
);
create index openid_identity_of_account on openid_identity (account_id);

-- What must be remembered between a question put to a browser or a provider and its answer; read once.
create table proof_begun (
    id {uuid} not null primary key,
    digest {bytes} not null unique,
    purpose {text} not null,
    account_id {uuid} references account (id),
    state_sealed {bytes} not null,
    expires_at {time} not null
);
create index proof_begun_by_end on proof_begun (expires_at);
create index proof_begun_of_account on proof_begun (account_id);

-- A new address that its holder has not yet confirmed.
create table address_change (
    id {uuid} not null primary key,
    account_id {uuid} not null references account (id),
    digest {bytes} not null unique,
    email_sealed {bytes} not null,
    asked_at {time} not null,
    expires_at {time} not null
);
create index address_change_by_end on address_change (expires_at);
create index address_change_of_account on address_change (account_id);
