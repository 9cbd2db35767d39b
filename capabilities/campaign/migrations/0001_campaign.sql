-- Asking everybody whether their record is still true, by letter, by telephone and on paper, until all have answered.
--
-- No account and no address of a person stands here: whom to write to is asked anew from the mandates each time.

create table campaign (
    id {uuid} not null primary key,
    title {text} not null,
    kind {text} not null,
    state {text} not null,
    -- whom it asks: codes parted by spaces; none means everybody
    areas {text} not null,
    organization_kinds {text} not null,
    families {text} not null,
    -- what it asks about: codes parted by spaces; none means everything
    sections {text} not null,
    opens_on {date} not null,
    closes_on {date} not null,
    closed_at {time},
    created_at {time} not null
);
create index campaign_by_state on campaign (state, closes_on);

-- An organisation that is asked. Its family and commune stand as they were when the campaign opened.
create table campaign_recipient (
    id {uuid} not null primary key,
    campaign {uuid} not null references campaign (id),
    organization {uuid} not null,
    number {int} not null,
    family {text} not null,
    commune {text} not null,
    step {text} not null,
    since {time} not null,
    letters {int} not null,
    calls {int} not null,
    outcome {text},
    channel {text},
    answered_at {time},
    -- how far it had been asked when it answered
    answered_from {text},
    unique (campaign, organization),
    unique (campaign, number)
);
create index campaign_recipient_of_organization on campaign_recipient (organization);

-- The records a code of the phone sheet stands for, the same from the day the campaign opened.
create table campaign_record (
    campaign {uuid} not null references campaign (id),
    number {int} not null,
    position {int} not null,
    kind {text} not null,
    record {uuid} not null,
    primary key (campaign, number, position)
);

-- What was said on the telephone or written on a sheet, to be put into the record by hand.
create table campaign_correction (
    id {uuid} not null primary key,
    campaign {uuid} not null references campaign (id),
    organization {uuid} not null,
    kind {text} not null,
    record {uuid} not null,
    note_sealed {bytes} not null,
    noted_at {time} not null,
    done_at {time}
);
create index campaign_correction_of_campaign on campaign_correction (campaign, done_at);

-- How far the journal has been read for answers.
create table campaign_reading (
    single {int} not null primary key check (single = 1),
    last {int} not null
);

-- A link from a letter of a crisis: opens one organisation's page of one campaign, without account.
create table crisis_link (
    id {uuid} not null primary key,
    campaign {uuid} not null references campaign (id),
    organization {uuid} not null,
    secret_digest {bytes} not null unique,
    expires_at {time} not null
);

-- Whether a service is open during a crisis, as its organisation says.
create table crisis_answer (
    campaign {uuid} not null references campaign (id),
    service {uuid} not null,
    organization {uuid} not null,
    answer {text} not null,
    note {text} not null,
    until {date},
    channel {text} not null,
    answered_at {time} not null,
    primary key (campaign, service)
);

-- How fresh the directory was, day by day: counts of services. The family « all » holds everybody, and the median age.
create table freshness_snapshot (
    day {date} not null,
    family {text} not null,
    fresh {int} not null,
    to_confirm {int} not null,
    stale {int} not null,
    doubtful {int} not null,
    never {int} not null,
    median_days {int},
    primary key (day, family)
);

-- « À jour »: a certificate for a grant file. Of its code only the digest is kept.
create table attestation (
    id {uuid} not null primary key,
    code_digest {bytes} not null unique,
    organization {uuid} not null,
    organization_name {text} not null,
    issued_on {date} not null,
    valid_until {date} not null,
    records {int} not null,
    oldest_on {date} not null
);
create index attestation_of_organization on attestation (organization, issued_on);
