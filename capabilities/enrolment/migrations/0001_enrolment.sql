-- Who signed up for an action or one of its dates, who waits, and what the carrier must call about.
--
-- Names and contacts are sealed, nothing else is asked, and thirty days after the last date nothing is left.

-- How one signs up for an action; an action without a line needs no sign-up.
create table enrolment_rule (
    action {uuid} not null primary key,
    -- 'series': once for all dates; 'dates': for each date
    way {text} not null,
    -- seats of the series, or of each date that names no number of its own; nothing where there is room for all
    capacity {int},
    opens_on {date},
    closes_on {date},
    asks_coming {bool} not null
);

create table enrolment_entry (
    id {uuid} not null primary key,
    action {uuid} not null,
    session {uuid},
    -- what the list is of: the session, or the action where one signs up for the whole series
    scope {uuid} not null,
    -- the order of arrival within the scope
    arrived {int} not null,
    seats {int} not null,
    -- 'in', 'offered' or 'waiting'
    standing {text} not null,
    offered_until {time},
    -- how many offers passed without an answer
    missed {int} not null,
    name_sealed {bytes} not null,
    name_print {bytes} not null,
    -- 'none', 'mail' or 'phone'
    contact_kind {text} not null,
    contact_sealed {bytes},
    contact_print {bytes},
    locale {text} not null,
    -- 'online', 'paper' or 'beside'
    channel {text} not null,
    signed_at {time} not null,
    wants_reminders {bool} not null,
    -- somebody said that it and another were one: no form opens its page any more, only letters do
    united_at {time},
    unique (scope, arrived)
);
create index enrolment_entry_of_action on enrolment_entry (action);

-- The ways in to her own page, one for each letter. With a twin: the way to say whether two entries are one person.
create table enrolment_link (
    digest {bytes} not null primary key,
    entry {uuid} not null references enrolment_entry (id),
    twin {uuid},
    made_at {time} not null
);
create index enrolment_link_of_entry on enrolment_link (entry);
create index enrolment_link_of_twin on enrolment_link (twin);

-- What she was told about a date, and whether she said she comes.
create table enrolment_date (
    entry {uuid} not null references enrolment_entry (id),
    session {uuid} not null,
    reminded_at {time},
    coming {bool},
    primary key (entry, session)
) {clustered};

-- Whom the carrier must call: an offer, or a date that was cancelled.
create table enrolment_call (
    id {uuid} not null primary key,
    action {uuid} not null,
    entry {uuid} not null references enrolment_entry (id),
    session {uuid},
    -- 'offer'; of a date 'cancelled', 'moved' or 'planned'; of the action 'dropped', 'postponed' or 'resumed'
    why {text} not null,
    made_at {time} not null
);
create index enrolment_call_of_action on enrolment_call (action);
create index enrolment_call_of_entry on enrolment_call (entry);

-- Two entries that look alike and are two persons.
create table enrolment_apart (
    first {uuid} not null references enrolment_entry (id),
    second {uuid} not null references enrolment_entry (id),
    primary key (first, second)
) {clustered};

-- How each date, or the action itself, was told last to those who are signed up, where it is not as announced first.
create table enrolment_told (
    -- a date, or an action
    session {uuid} not null primary key,
    -- as the reasons of calls
    state {text} not null,
    starts {time} not null,
    told_at {time} not null
);
