-- The day of a speed-meeting: who is not there, what each one noted, and the links by which notes are written.

create table event_day_away (
    meeting {uuid} not null,
    -- the partner or the visitor who is not there
    participant {uuid} not null,
    -- the round from which they are there; nothing where they do not come
    from_round {int},
    primary key (meeting, participant)
){clustered};

create table event_day_note (
    id {uuid} not null primary key,
    meeting {uuid} not null,
    -- who wrote it, and about whom
    author {uuid} not null,
    about {uuid} not null,
    text_sealed {bytes} not null,
    written_at {time} not null
);
create index event_day_note_of_meeting on event_day_note (meeting, author);

-- Only the digest of the secret is kept.
create table event_day_link (
    id {uuid} not null primary key,
    meeting {uuid} not null,
    participant {uuid} not null,
    secret_digest {bytes} not null unique,
    expires_at {time} not null
);
create index event_day_link_of_meeting on event_day_link (meeting);
