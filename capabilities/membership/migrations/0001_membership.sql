-- Who acts for which organisation: mandates, roles, invitations, charters.
--
-- Accounts and organisations belong to other rooms; they are named here by their ids alone. What names a person or is
-- written freely is sealed, and looked up by its fingerprint.

-- That an account acts for an organisation. One that ended stays, so that it can be told who did what until when.
create table mandate (
    id {uuid} not null primary key,
    account {uuid} not null,
    organization {uuid} not null,
    standing {text} not null,
    activity {text} not null,
    secrecy {text} not null,
    -- none once its bearer was erased
    profession_sealed {bytes},
    since {date} not null,
    -- the last day it holds
    ends_on {date},
    ended_at {time}
);
create unique index mandate_held_once on mandate (account, organization) where ended_at is null;
-- of two people who take over at the same time one wins
create unique index mandate_one_owner on mandate (organization) where ended_at is null and standing = 'owner';
create index mandate_of_organization on mandate (organization);

-- What somebody is to the whole network.
create table network_role (
    id {uuid} not null primary key,
    account {uuid} not null,
    role {text} not null,
    given_by {uuid},
    since {date} not null,
    ends_on {date},
    ended_at {time}
);
create unique index network_role_held_once on network_role (account, role) where ended_at is null;

-- Which version of which charter somebody accepted.
create table charter_acceptance (
    account {uuid} not null,
    charter {text} not null,
    version {int} not null,
    accepted_at {time} not null,
    primary key (account, charter, version)
){clustered};

create table invitation (
    id {uuid} not null primary key,
    -- one of the two
    organization {uuid},
    network_role {text},
    email_sealed {bytes} not null,
    email_print {bytes} not null,
    name_sealed {bytes} not null,
    profession_sealed {bytes} not null,
    standing {text} not null,
    activity {text} not null,
    secrecy {text} not null,
    ends_on {date},
    locale {text} not null,
    secret_digest {bytes} not null unique,
    invited_by {uuid},
    created_at {time} not null,
    sent_at {time} not null,
    expires_at {time} not null,
    accepted_at {time},
    accepted_by {uuid},
    withdrawn_at {time},
    check ((organization is null) <> (network_role is null))
);
create index invitation_of_organization on invitation (organization);
create index invitation_by_print on invitation (email_print);

create table join_request (
    id {uuid} not null primary key,
    organization {uuid} not null,
    email_sealed {bytes} not null,
    email_print {bytes} not null,
    name_sealed {bytes} not null,
    profession_sealed {bytes} not null,
    locale {text} not null,
    asked_at {time} not null,
    decided_at {time},
    decision {text},
    decided_by {uuid}
);
create index join_request_of_organization on join_request (organization);

-- The keys of an organisation, held out to somebody.
create table hand_over (
    id {uuid} not null primary key,
    organization {uuid} not null,
    from_account {uuid},
    to_account {uuid} not null,
    from_leaves {bool} not null,
    secret_digest {bytes} not null unique,
    created_at {time} not null,
    expires_at {time} not null,
    closed_at {time},
    outcome {text}
);
create index hand_over_of_organization on hand_over (organization);

-- The coordinators were told that an organisation is left without anyone: told once, until somebody keeps it again.
create table left_alone (
    organization {uuid} not null primary key,
    told_at {time} not null
);

-- Attempts refused, counted by day. A passer-by is the account of zeros.
create table refusal (
    day {date} not null,
    account {uuid} not null,
    method {text} not null,
    route {text} not null,
    times {int} not null,
    primary key (day, account, method, route)
){clustered};
