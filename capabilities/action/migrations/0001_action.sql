-- Collective actions: what people do together. Everything told in them is public, of organisations and functions.
--
-- The whole of an action stands in `says` of action_text; action_record, and the tables of what it has several of, hold
-- the same again for searching and counting, in rows that stay narrow. They are written together.

-- Units of the territory to which actions are counted.
create table action_unit (
    id {uuid} not null primary key,
    name {text} not null,
    rank {int} not null
);
create table action_unit_commune (
    unit {uuid} not null references action_unit (id),
    commune {text} not null,
    primary key (unit, commune)
) {clustered};

create table action_framework (
    id {uuid} not null primary key,
    name {text} not null,
    from_on {date},
    to_on {date}
);
create table action_funder (
    id {uuid} not null primary key,
    name {text} not null
);
create table action_programme (
    id {uuid} not null primary key,
    name {text} not null,
    about {text} not null,
    carrier {uuid} not null
);
-- What the network asks for: one line.
create table action_rule (
    single {int} not null primary key check (single = 1),
    isic_required {bool} not null,
    participation_target {int} not null
);

create table action_record (
    id {uuid} not null primary key,
    title {text} not null,
    domain {text} not null,
    unit {uuid} not null references action_unit (id),
    starts_on {date} not null,
    ends_on {date},
    keeper {uuid} not null,
    -- the carrier, or who accompanies the inhabitants that carry it
    carrier {uuid} not null,
    by_inhabitants {bool} not null,
    handed_over_on {date},
    commune {text},
    latitude {real},
    longitude {real},
    openness {text} not null,
    participation {text},
    -- how many ages it is for: from two on it is intergenerational
    ages {int} not null,
    has_partner {bool} not null,
    has_need {bool} not null,
    programme {uuid} references action_programme (id),
    programme_year {int},
    state {text} not null,
    state_since {date} not null,
    isic_on {date},
    origin {uuid},
    born_organization {uuid},
    -- people oriented to or from it: a count, nothing else
    referrals {int} not null default 0,
    declared_at {time} not null,
    changed_at {time} not null
);
create index action_record_of_unit on action_record (unit, domain);
-- Holds all that the register counts by, so that counting a hundred thousand reads no row.
create index action_record_of_domain on action_record
    (domain, unit, state, participation, starts_on, ends_on, state_since, id);
create index action_record_of_day on action_record (starts_on, id);
create index action_record_of_state on action_record (state, starts_on);
create index action_record_of_keeper on action_record (keeper);
create index action_record_of_carrier on action_record (carrier);
create index action_record_of_programme on action_record (programme, programme_year);
create index action_record_of_latitude on action_record (latitude);

create table action_text (
    action {uuid} not null primary key references action_record (id),
    says {json} not null,
    -- title, place, summary and tags, folded for searching
    folded {text} not null
);

create table action_age (
    action {uuid} not null references action_record (id),
    age {text} not null,
    primary key (action, age)
) {clustered};
create table action_audience (
    action {uuid} not null references action_record (id),
    audience {text} not null,
    primary key (action, audience)
) {clustered};
create table action_topic (
    topic {text} not null,
    action {uuid} not null references action_record (id),
    primary key (topic, action)
) {clustered};
create index action_topic_of_action on action_topic (action);
create table action_in_framework (
    framework {uuid} not null references action_framework (id),
    action {uuid} not null references action_record (id),
    primary key (framework, action)
) {clustered};
create index action_in_framework_of_action on action_in_framework (action);
create table action_initiator (
    action {uuid} not null references action_record (id),
    initiator {text} not null,
    primary key (action, initiator)
) {clustered};
create table action_tag (
    action {uuid} not null references action_record (id),
    tag {text} not null,
    primary key (action, tag)
) {clustered};
-- Partners, by their place in the list.
create table action_partner (
    action {uuid} not null references action_record (id),
    position {int} not null,
    -- none: an organisation without a record, told in words
    organization {uuid},
    words {text} not null,
    role {text} not null,
    primary key (action, position)
);
create index action_partner_of_organization on action_partner (organization);
create table action_funding (
    action {uuid} not null references action_record (id),
    position {int} not null,
    funder {uuid} not null references action_funder (id),
    cents {int} not null,
    year {int} not null,
    granted {bool} not null,
    primary key (action, position)
);
create index action_funding_of_funder on action_funding (funder, year);
create table action_contributor (
    action {uuid} not null references action_record (id),
    position {int} not null,
    role {text} not null,
    cents {int} not null,
    primary key (action, position)
);

-- The log of states: a day, or a month where nobody remembers the day.
create table action_move (
    action {uuid} not null references action_record (id),
    position {int} not null,
    state {text} not null,
    since {date} not null,
    is_month {bool} not null,
    words {text} not null,
    -- the member who said so, while she has an account
    account {uuid},
    primary key (action, position)
);
create index action_move_of_account on action_move (account);
-- Which section was changed, when, by whom.
create table action_change (
    action {uuid} not null references action_record (id),
    revision {int} not null,
    section {text} not null,
    changed_at {time} not null,
    account {uuid},
    primary key (action, revision)
);
create index action_change_of_account on action_change (account);
