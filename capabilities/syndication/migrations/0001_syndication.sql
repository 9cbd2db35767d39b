-- What is told elsewhere: news of the directory, who follows them, and the programs that are told.

-- One line for one thing that happened to a public record; the number is that of the fact which told of it.
create table news_item (
    seq {int} not null primary key,
    at {time} not null,
    what {text} not null,
    record {uuid} not null,
    -- the name and address as they were when it happened: the record may be gone
    title {text} not null,
    organization {text} not null,
    path {text} not null,
    until {date}
);
create index news_item_of_record on news_item (record);
create table news_theme (
    seq {int} not null references news_item (seq) on delete cascade,
    theme {text} not null,
    primary key (seq, theme)
);
create table news_commune (
    seq {int} not null references news_item (seq) on delete cascade,
    commune {text} not null,
    primary key (seq, commune)
);
-- How far the journal was read.
create table news_place (
    single {int} not null primary key check (single = 1),
    seq {int} not null
);

-- Somebody without an account who follows a theme, a commune, or everything, by mail.
create table subscription (
    id {uuid} not null primary key,
    address_sealed {bytes} not null,
    address_print {bytes} not null,
    -- with theme and commune: the same wish of the same address is one subscription
    wish_print {bytes} not null unique,
    theme {text} not null,
    commune {text} not null,
    locale {text} not null,
    asked_at {time} not null,
    confirmed_at {time},
    told_up_to {int} not null,
    told_at {time}
);

create index subscription_by_address on subscription (address_print);

-- A program elsewhere that is told what changed.
create table webhook (
    id {uuid} not null primary key,
    url {text} not null,
    secret_sealed {bytes} not null,
    registered_at {time} not null,
    told_up_to {int} not null,
    -- since when it does not answer, and how often it was tried since
    failing_since {time},
    attempts {int} not null,
    next_at {time} not null,
    paused_at {time},
    last_status {text} not null
);
create table webhook_delivery (
    id {uuid} not null primary key,
    webhook {uuid} not null references webhook (id) on delete cascade,
    at {time} not null,
    events {int} not null,
    outcome {text} not null
);
create index webhook_delivery_of_webhook on webhook_delivery (webhook, at);
