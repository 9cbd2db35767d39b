-- Everybody meets everybody, a quarter of an hour each: invitations, wishes, and rounds that are proved.
--
-- Names and mailboxes of those who go from table to table are sealed, and forgotten six months after the afternoon.
-- Who met whom stays, by organisation, with the log of meetings, which belongs to another room.

create table speed_meeting (
    id {uuid} not null primary key,
    title {text} not null,
    starts_at {time} not null,
    -- minutes of one meeting, and of the walk to the next table
    minutes {int} not null,
    buffer {int} not null,
    place {text} not null,
    -- 'two-sides' or 'everybody'
    shape {text} not null,
    -- the number of rounds there is time for; nothing where there are as many as it takes
    rounds {int},
    -- whether only pairs that one of the two wished for meet
    only_wished {bool} not null,
    -- the day until which wishes are taken
    answer_by {date},
    state {text} not null,
    -- the team's need that the afternoon answers
    need {uuid},
    -- how many rounds are over, while the afternoon goes on
    held_rounds {int} not null,
    created_by {uuid},
    created_at {time} not null,
    forgotten_at {time}
);
create index speed_meeting_starts on speed_meeting (starts_at);
create index speed_meeting_of_account on speed_meeting (created_by);

create table speed_meeting_break (
    meeting {uuid} not null references speed_meeting (id),
    after_round {int} not null,
    minutes {int} not null,
    primary key (meeting, after_round)
){clustered};

-- Who sits at a table.
create table speed_meeting_partner (
    id {uuid} not null primary key,
    meeting {uuid} not null references speed_meeting (id),
    rank {int} not null,
    name {text} not null,
    organization {uuid},
    domain {text} not null,
    table_number {int} not null,
    -- the five lines of the card on the table
    mission {text} not null,
    audience {text} not null,
    reach {text} not null,
    limits {text} not null,
    seeks {text} not null,
    -- minutes after midnight in Paris, where somebody comes late or leaves early
    arrives {int},
    leaves {int},
    answer {text} not null,
    mailbox_sealed {bytes}
);
create index speed_meeting_partner_of_meeting on speed_meeting_partner (meeting, rank);
create index speed_meeting_partner_of_organization on speed_meeting_partner (organization);

-- Who goes from table to table, alone or as a group.
create table speed_meeting_visitor (
    id {uuid} not null primary key,
    meeting {uuid} not null references speed_meeting (id),
    rank {int} not null,
    -- nothing once forgotten
    name_sealed {bytes},
    organization {uuid},
    people {int} not null,
    newcomer {bool} not null,
    -- the language in which an interpreter is needed; empty for none
    language {text} not null,
    arrives {int},
    leaves {int},
    answer {text} not null,
    mailbox_sealed {bytes}
);
create index speed_meeting_visitor_of_meeting on speed_meeting_visitor (meeting, rank);

-- What one side wishes of a pair: 'must', 'like' or 'no'; the coordination forbids with a 'no'.
create table speed_meeting_wish (
    meeting {uuid} not null references speed_meeting (id),
    partner {uuid} not null,
    guest {uuid} not null,
    -- 'partner', 'guest' or 'coordination'
    side {text} not null,
    wish {text} not null,
    primary key (partner, guest, side)
){clustered};
create index speed_meeting_wish_of_meeting on speed_meeting_wish (meeting);

-- How many tables the interpreters of a language can be at together.
create table speed_meeting_interpreter (
    meeting {uuid} not null references speed_meeting (id),
    language {text} not null,
    at_once {int} not null,
    primary key (meeting, language)
){clustered};

-- Links of invitations. Only the digest of the secret is kept.
create table speed_meeting_link (
    id {uuid} not null primary key,
    meeting {uuid} not null references speed_meeting (id),
    -- the partner or the visitor it was sent to
    participant {uuid} not null,
    secret_digest {bytes} not null unique,
    created_at {time} not null,
    expires_at {time} not null
);
create index speed_meeting_link_of_meeting on speed_meeting_link (meeting);
create index speed_meeting_link_of_participant on speed_meeting_link (participant);

-- Rounds as they were computed, the newest version being the one that holds. No names: ids of the tables above.
create table speed_meeting_rotation (
    meeting {uuid} not null references speed_meeting (id),
    version {int} not null,
    made_at {time} not null,
    -- a digest of what the rounds stand on; empty where they were repaired on the day
    basis {bytes} not null,
    schedule {json} not null,
    primary key (meeting, version)
){clustered};
