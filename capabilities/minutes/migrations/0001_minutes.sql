-- What a meeting leaves: who came, what was decided, who follows it up, and whom one now knows.

-- Somebody who met others at one event, and may be offered their contacts. Without an account she is written to once,
-- with a link of her own, and the mailbox is not kept.
create table minutes_side (
    id {uuid} not null primary key,
    source {uuid} not null,
    organization {uuid} not null,
    account {uuid},
    function_sealed {bytes} not null,
    line_sealed {bytes},
    locale {text} not null,
    secret_digest {bytes},
    made_at {time} not null
);
create index minutes_side_of_account on minutes_side (account);
create unique index minutes_side_secret on minutes_side (secret_digest);

-- Two people who met, and what each says to being in the other's address book. A contact that is forgotten is counted
-- without its sides.
create table minutes_contact (
    id {uuid} not null primary key,
    source {uuid} not null,
    met_at {text} not null,
    met_on {date} not null,
    one_side {uuid},
    one_says {text} not null,
    other_side {uuid},
    other_says {text} not null,
    offered_at {time} not null,
    settled_at {time}
);
create index minutes_contact_of_source on minutes_contact (source);
create index minutes_contact_one on minutes_contact (one_side);
create index minutes_contact_other on minutes_contact (other_side);

-- What one encounter leaves. Texts speak of organisations and functions, never of a person.
create table minutes_record (
    encounter {uuid} not null primary key,
    held_on {date} not null,
    learnt {text} not null,
    -- the few sentences that may be read by others, and by whom: nobody else, members, everybody
    summary {text} not null,
    publication {text} not null,
    changed_at {time} not null,
    -- when it was closed: from then on the encounter counts as held
    closed_at {time}
);

create table minutes_attendance (
    encounter {uuid} not null,
    organization {uuid} not null,
    people {int} not null,
    primary key (encounter, organization)
);

create table minutes_decision (
    encounter {uuid} not null,
    place {int} not null,
    words {text} not null,
    primary key (encounter, place)
);

create table minutes_follow_up (
    id {uuid} not null primary key,
    encounter {uuid} not null,
    place {int} not null,
    words {text} not null,
    organization {uuid},
    function {text} not null,
    due_on {date},
    done_at {time},
    -- the day its organisation was written to last, so that a letter leaves once before the day and once after
    reminded_on {date}
);
create index minutes_follow_up_of on minutes_follow_up (encounter);
create index minutes_follow_up_owner on minutes_follow_up (organization);
create index minutes_follow_up_due on minutes_follow_up (due_on);
