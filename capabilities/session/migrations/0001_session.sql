-- The dates of an action, and how many people came. No column can hold who came.

create table session_date (
    id {uuid} not null primary key,
    action {uuid} not null,
    -- the day this activity belongs to, where several take place at once
    part_of {uuid} references session_date (id),
    starts {time} not null,
    ends {time} not null,
    -- empty: as the action is called
    title {text} not null,
    -- both empty: where the action takes place
    place {text} not null,
    commune {text} not null,
    kind {text} not null,
    capacity {int},
    state {text} not null,
    -- why it was cancelled
    why {text} not null,
    from_rule {bool} not null,
    -- how often it changed, for calendars (RFC 5545, 3.8.7.4)
    sequence {int} not null,
    changed_at {time} not null,
    counted_at {time},
    reminded_at {time},
    -- taken off the list by mistake or by choice; calendars are told that it is cancelled
    removed_at {time}
);
create index session_date_of_action on session_date (action, starts);
create index session_date_starts on session_date (starts);
create index session_date_part_of on session_date (part_of);

create table session_headcount (
    session {uuid} not null references session_date (id),
    position {int} not null,
    -- empty: without saying which public
    audience {text} not null,
    brought_by {uuid},
    people {int} not null,
    primary key (session, position)
){clustered};
