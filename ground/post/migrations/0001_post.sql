-- Letters on their way: an outbox in the database, a postman, and what he may carry.
--
-- Addresses, subjects and texts are sealed. What a letter said is taken out as soon as it has left: its link is a
-- secret. What remains for thirty days is that a letter of this kind left, and when.

create table letter (
    id {uuid} not null primary key,
    account {uuid},
    address_sealed {bytes} not null,
    -- keyed fingerprint of the address, to find again what came back
    address_print {bytes} not null,
    locale {text} not null,
    kind {text} not null,
    is_news {bool} not null,
    silent_in_august {bool} not null,
    content_sealed {bytes},
    written_at {time} not null,
    next_at {time} not null,
    attempts {int} not null,
    state {text} not null check (state in ('waiting', 'sent', 'refused', 'given-up')),
    reason {text},
    -- the postman who carries it at this moment, and until when nobody else may
    lease {uuid},
    leased_until {time},
    settled_at {time}
);
create index letter_by_turn on letter (state, next_at);
create index letter_of_account on letter (account);

create table letter_news (
    id {uuid} not null primary key,
    account {uuid},
    address_sealed {bytes} not null,
    address_print {bytes} not null,
    locale {text} not null,
    kind {text} not null,
    silent_in_august {bool} not null,
    line_sealed {bytes} not null,
    told_at {time} not null,
    next_at {time} not null
);
create index letter_news_by_turn on letter_news (next_at);
create index letter_news_of_account on letter_news (account);

-- An address that took a letter for good: kept as a fingerprint, for a year at most.
create table letter_refusal (
    letter_id {uuid} not null primary key,
    account {uuid},
    address_print {bytes} not null,
    reason {text} not null,
    refused_at {time} not null
);
create index letter_refusal_of_address on letter_refusal (address_print);
create index letter_refusal_of_account on letter_refusal (account);
