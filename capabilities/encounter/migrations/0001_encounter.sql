-- Meetings: asked for, answered, given a day; and the log of everything that was held, whatever its kind.
--
-- Organisations belong to the directory and are named here by their ids alone. Texts speak of subjects and functions;
-- an account stands only where somebody awaits an answer or was sent a link, and the mailbox of a link is sealed.

create table encounter (
    id {uuid} not null primary key,
    format {text} not null,
    asked_by {uuid} not null,
    -- who awaits the answer; none once erased
    account {uuid},
    subject {text} not null,
    words {text} not null,
    place {text} not null,
    -- the need of a team it answers, the working group it gathers
    need {uuid},
    working_group {uuid},
    asked_at {time} not null,
    answer_by {date} not null,
    state {text} not null,
    starts_at {time},
    minutes {int} not null,
    -- how often it was moved or cancelled: calendars follow by it
    sequence {int} not null,
    reason {text} not null,
    moved_at {time} not null
);
create index encounter_by_start on encounter (starts_at);
create index encounter_by_state on encounter (state);
create index encounter_by_asker on encounter (asked_by);
create index encounter_by_account on encounter (account);

create table encounter_invited (
    encounter {uuid} not null references encounter (id),
    organization {uuid} not null,
    -- none: no answer yet
    answer {text},
    word {text} not null,
    answered_at {time},
    written_at {time},
    reminded_at {time},
    primary key (encounter, organization)
);
create index encounter_invited_organization on encounter_invited (organization);

create table encounter_day (
    id {uuid} not null primary key,
    encounter {uuid} not null references encounter (id),
    starts_at {time} not null,
    proposed_by {uuid} not null
);
create index encounter_day_of on encounter_day (encounter);

create table encounter_vote (
    day {uuid} not null references encounter_day (id),
    organization {uuid} not null,
    says {text} not null,
    primary key (day, organization)
);

create table encounter_agenda (
    id {uuid} not null primary key,
    encounter {uuid} not null references encounter (id),
    organization {uuid} not null,
    item {text} not null,
    added_at {time} not null
);
create index encounter_agenda_of on encounter_agenda (encounter);

create table encounter_link (
    id {uuid} not null primary key,
    encounter {uuid} not null references encounter (id),
    organization {uuid} not null,
    secret_digest {bytes} not null unique,
    address_sealed {bytes} not null,
    account {uuid},
    locale {text} not null,
    created_at {time} not null,
    expires_at {time} not null
);
create index encounter_link_of on encounter_link (encounter, organization);
create index encounter_link_account on encounter_link (account);

-- The log: what was held, by its source (an encounter, a speed-meeting, a day of immersion).
create table encounter_held (
    source {uuid} not null primary key,
    kind {text} not null,
    held_on {date} not null,
    headcount {int},
    learnt {text} not null,
    kept_at {time} not null
);
create index encounter_held_day on encounter_held (held_on);
create table encounter_present (
    source {uuid} not null references encounter_held (source),
    organization {uuid} not null,
    primary key (source, organization)
);
create index encounter_present_organization on encounter_present (organization);
-- Who met whom; the smaller id first.
create table encounter_pair (
    source {uuid} not null references encounter_held (source),
    a {uuid} not null,
    b {uuid} not null,
    primary key (source, a, b)
);
create index encounter_pair_a on encounter_pair (a);
create index encounter_pair_b on encounter_pair (b);
