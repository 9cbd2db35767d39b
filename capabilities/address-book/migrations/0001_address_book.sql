-- Each member's own address book: favourites, notes, people they know, and what of a favourite was told last.

-- A record of the directory that a member keeps at hand.
create table favourite (
    account_id {uuid} not null,
    record_id {uuid} not null,
    record_kind {text} not null,
    added_at {time} not null,
    primary key (account_id, record_id)
);
create index favourite_of_record on favourite (record_id);

-- What a favourite showed when its keepers were last told: numbers, hours, address, passing state. One row per
-- record however many keep it; `version` counts the news told, so that each piece of news has an id of its own.
create table watched_record (
    record_id {uuid} not null primary key,
    record_kind {text} not null,
    version {int} not null,
    shown {json} not null
);

-- How far the journal of facts has been read.
create table address_book_place (
    single {int} not null primary key check (single = 1),
    seq {int} not null
);

-- What an organisation notes for its own members about a record; never about a person.
create table team_note (
    id {uuid} not null primary key,
    organization_id {uuid} not null,
    record_id {uuid} not null,
    author_id {uuid},
    author_role {text} not null,
    written_at {time} not null,
    note_sealed {bytes} not null
);
create index team_note_of_record on team_note (record_id, organization_id);
create index team_note_of_author on team_note (author_id);

-- What a member notes for herself about a record.
create table private_note (
    id {uuid} not null primary key,
    account_id {uuid} not null,
    record_id {uuid} not null,
    written_at {time} not null,
    note_sealed {bytes} not null,
    unique (account_id, record_id)
);

-- « Je connais »: a private mark on an organisation or one of its functions.
create table acquaintance (
    id {uuid} not null primary key,
    account_id {uuid} not null,
    record_id {uuid} not null,
    function_sealed {bytes} not null,
    met_at {text} not null,
    met_on {date},
    marked_at {time} not null
);
create index acquaintance_of_account on acquaintance (account_id, record_id);

-- That a member agrees to be named when another member sends someone: « de la part de … ». It takes both.
create table warm_agreement (
    account_id {uuid} not null,
    other_id {uuid} not null,
    agreed_at {time} not null,
    primary key (account_id, other_id),
    check (account_id <> other_id)
);
create index warm_agreement_of_other on warm_agreement (other_id);
