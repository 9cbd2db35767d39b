-- Around a day at a partner's: who agreed to it, what was prepared, what came back from it.
--
-- A worker stands here by the identity of her placement alone; her name and her mailbox are kept, sealed, by the room
-- of immersion. What people typed is sealed. An evaluation is tied to no placement: nobody can tell whose it is.

-- One of the three who have to agree to a day: the visitor, her employer, the host.
create table returns_agreement (
    id {uuid} not null primary key,
    placement {uuid} not null,
    party {text} not null,
    -- 'waiting', 'agreed' or 'declined'
    standing {text} not null,
    -- by a link or typed by the coordination
    channel {text},
    asked_at {time} not null,
    reminded_at {time},
    answered_at {time},
    unique (placement, party)
);
create index returns_agreement_waiting on returns_agreement (standing, asked_at);

-- The links of letters; only the digest of each secret is kept.
create table returns_link (
    id {uuid} not null primary key,
    placement {uuid} not null,
    party {text} not null,
    secret_digest {bytes} not null unique,
    -- the member it was sent to, who must still act for the organisation when she opens it
    account {uuid},
    created_at {time} not null,
    expires_at {time} not null
);
create index returns_link_of_placement on returns_link (placement);
create index returns_link_expires on returns_link (expires_at);
create index returns_link_of_account on returns_link (account);

-- The three questions of the preparation sheet, answered by the visitor.
create table returns_preparation (
    placement {uuid} not null primary key,
    expectations_sealed {bytes},
    posture_sealed {bytes},
    sharing_sealed {bytes},
    day {date} not null,
    changed_at {time} not null
);

-- The pledge of confidentiality of a day: which text was accepted, when.
create table returns_pledge (
    placement {uuid} not null primary key,
    text_digest {text} not null,
    channel {text} not null,
    day {date} not null,
    accepted_at {time} not null
);

-- The programme of the day, made by the host.
create table returns_timetable (
    placement {uuid} not null primary key,
    lines_sealed {bytes} not null,
    place_sealed {bytes},
    day {date} not null,
    changed_at {time} not null
);

-- The letters around a day that have left, so that none leaves twice.
create table returns_letter (
    placement {uuid} not null,
    kind {text} not null,
    day {date} not null,
    sent_at {time} not null,
    primary key (placement, kind)
) {clustered};
create index returns_letter_day on returns_letter (day);

-- What came back from a day: the note to the team is sealed, the rest are counts.
create table returns_return (
    id {uuid} not null primary key,
    placement {uuid} not null unique,
    programme {uuid} not null,
    host {uuid} not null,
    note_sealed {bytes},
    corrections {int} not null,
    contacts {int} not null,
    day {date} not null,
    given_at {time} not null
);
create index returns_return_of_programme on returns_return (programme);
create index returns_return_day on returns_return (day);

-- One evaluation of a programme, from 1 to 4 on the three criteria. Its identity is drawn by chance and it bears no
-- date, so that nothing ties it to the return it came with.
create table returns_evaluation (
    id {uuid} not null primary key,
    programme {uuid} not null,
    welcome {int} not null,
    worth {int} not null,
    contacts {int} not null
) {clustered};
create index returns_evaluation_of_programme on returns_evaluation (programme);
