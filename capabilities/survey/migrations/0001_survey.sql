-- A questionnaire to organisations: written, sent, and asked again until it is answered.
--
-- No account stands here. The mailbox, number and address of a contact without record are sealed, and forgotten two
-- years after the questionnaire is closed.

create table survey (
    id {uuid} not null primary key,
    title {text} not null,
    state {text} not null,
    -- the organisation that asks
    sender {uuid} not null,
    questionnaire {json} not null,
    -- the questionnaire before the last change, to go back to
    undone {json},
    -- goes up with each change, so that two who write at once notice
    revision {int} not null,
    opens_on {date} not null,
    closes_on {date} not null,
    -- days between letter, reminder 1, reminder 2 and telephone
    first_pause {int} not null,
    second_pause {int} not null,
    phone_pause {int} not null,
    -- when the next step comes by itself
    next_on {date},
    closed_at {time},
    created_at {time} not null
);
create index survey_by_state on survey (state, closes_on);

-- When a questionnaire reached a state, by the clock or by hand.
create table survey_step (
    survey {uuid} not null references survey (id),
    state {text} not null,
    reached_at {time} not null,
    by_hand {bool} not null,
    primary key (survey, state)
);

-- Somebody who is asked: an organisation of the directory, or a contact without record. Family, sectors and commune
-- stand as they were when it was put on the list.
create table survey_recipient (
    id {uuid} not null primary key,
    survey {uuid} not null references survey (id),
    number {int} not null,
    organization {uuid},
    name {text} not null,
    family {text} not null,
    -- codes parted by spaces
    sectors {text} not null,
    -- an INSEE code, or nothing
    commune {text} not null,
    importance {int} not null,
    state {text} not null,
    -- how far it has been asked, and since when
    step {text} not null,
    since {time} not null,
    letters {int} not null,
    calls {int} not null,
    call_back_on {date},
    channel {text},
    answered_at {time},
    opened_at {time},
    email_sealed {bytes},
    email_print {bytes},
    phone_sealed {bytes},
    address_sealed {bytes},
    unique (survey, number)
);
create index survey_recipient_of_organization on survey_recipient (organization);
create index survey_recipient_by_mailbox on survey_recipient (email_print);

-- A link of a letter: opens one recipient's questionnaire, without account. Of its secret only the digest is kept.
create table survey_link (
    id {uuid} not null primary key,
    recipient {uuid} not null references survey_recipient (id),
    secret_digest {bytes} not null unique,
    created_at {time} not null
);
create index survey_link_of_recipient on survey_link (recipient);
