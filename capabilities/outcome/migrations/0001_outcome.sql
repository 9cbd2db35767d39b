-- What an action leaves: effects, and words and pictures that people agreed to show.
--
-- A review is public and of functions. What people said of themselves is shown under consent only; without it the row is
-- erased and nothing is left but a count among the facts.

create table outcome_review (
    action {uuid} not null primary key,
    -- what became of the action, public
    words {text} not null,
    revision {int} not null,
    written_at {time} not null,
    changed_at {time} not null
);
create table outcome_effect (
    action {uuid} not null references outcome_review (action),
    effect {text} not null,
    words {text} not null,
    primary key (action, effect)
) {clustered};
create index outcome_effect_counted on outcome_effect (effect);

-- Words somebody said, or a picture, with who wants to be named how.
create table outcome_trace (
    id {uuid} not null primary key,
    action {uuid} not null,
    words_sealed {bytes},
    -- 'first-name', 'pseudonym' or 'anonymous'
    credit {text} not null,
    name_sealed {bytes},
    -- how many people can be recognised: each must have agreed
    faces {int} not null,
    made_at {time} not null,
    -- kept unshown since then, as long as it is not shown
    waits_since {time} not null,
    -- shown since; none: not shown
    published_on {date},
    -- somebody recognised herself on it and wants it shown no more
    objected_on {date}
);
create index outcome_trace_of_action on outcome_trace (action, made_at);
create table outcome_picture (
    trace {uuid} not null primary key references outcome_trace (id),
    media {text} not null,
    width {int} not null,
    height {int} not null,
    -- what is seen on it, for whoever does not see it
    described {text} not null,
    -- without anything the camera wrote beside it
    content {bytes} not null
);
-- Who agreed to what: part 0 is who said the words or took the picture, 1 and more the people on it.
create table outcome_consent (
    id {uuid} not null primary key,
    trace {uuid} not null references outcome_trace (id),
    part {int} not null,
    who_sealed {bytes},
    -- 'spoken', 'written' or 'link'
    way {text} not null,
    given_on {date} not null,
    until {date} not null,
    on_pages {bool} not null,
    in_print {bool} not null,
    in_exports {bool} not null,
    -- of the secret by which she withdraws
    digest {bytes} not null unique,
    unique (trace, part)
);
create index outcome_consent_until on outcome_consent (until);
-- Ways for somebody to write her own words, or to agree to a picture, handed out and not yet used.
create table outcome_invitation (
    digest {bytes} not null primary key,
    action {uuid} not null,
    -- the picture she is asked about; none: she writes words
    trace {uuid} references outcome_trace (id),
    until {date} not null
);
create index outcome_invitation_of_trace on outcome_invitation (trace);

-- How work felt: counts only, no row of anybody.
create table outcome_pulse (
    action {uuid} not null,
    feeling {text} not null,
    answers {int} not null,
    -- as many as were there when the last five were complete
    told {int} not null,
    primary key (action, feeling)
) {clustered};

-- What somebody notes for herself.
create table outcome_reminder (
    id {uuid} not null primary key,
    action {uuid} not null,
    account {uuid} not null,
    words_sealed {bytes},
    remind_on {date} not null,
    ends_on {date} not null,
    reminded {bool} not null
);
create index outcome_reminder_of_account on outcome_reminder (account);
create index outcome_reminder_ends on outcome_reminder (ends_on);
