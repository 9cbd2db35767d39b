-- Who works with whom: partnerships, cooperations, working groups, local circuits, wishes and what became of them.
--
-- Organisations belong to the directory and are named here by their ids alone. Texts are public or read by members and
-- speak of functions; only the document of a convention is sealed, and an account stands only where a team awaits an
-- answer.

create table cooperation_relation (
    id {uuid} not null primary key,
    side_a {uuid} not null,
    side_b {uuid} not null,
    kind {text} not null,
    purpose {text} not null,
    -- the code of a topic or of a family of topics
    need {text},
    role_a {text},
    role_b {text},
    from_on {date} not null,
    until_on {date},
    -- none: the coordination
    declared_by {uuid},
    declared_at {time} not null,
    a_agrees {bool} not null,
    b_agrees {bool} not null,
    -- whether a side ever agreed: who did may end it, and no longer say that it does not exist
    a_agreed {bool} not null,
    b_agreed {bool} not null,
    ended_on {date},
    -- the side that ended it; none: the coordination
    ended_by {uuid},
    contested_by {uuid},
    -- the end that both were warned of
    warned_for {date},
    -- when who had not said so was told of it
    told_at {time},
    -- the side that agreed by naming the other in an answer, until the other is told
    agreed_untold {uuid}
);
-- What a relation said before it was worded otherwise.
create table cooperation_wording (
    relation {uuid} not null references cooperation_relation (id),
    replaced_at {time} not null,
    purpose {text} not null,
    primary key (relation, replaced_at)
);
create index cooperation_relation_of_a on cooperation_relation (side_a);
create index cooperation_relation_of_b on cooperation_relation (side_b);

-- The signed document of a convention, read by both organisations and the coordination.
create table cooperation_document (
    id {uuid} not null primary key,
    relation {uuid} not null references cooperation_relation (id),
    content_sealed {bytes} not null,
    media_type {text} not null,
    attached_at {time} not null
);
create index cooperation_document_of_relation on cooperation_document (relation);

-- For a need in an area: who first, who next.
create table cooperation_articulation (
    id {uuid} not null primary key,
    need {text} not null,
    area {text} not null,
    first_organization {uuid} not null,
    next_organization {uuid} not null,
    contact {text} not null,
    delay_days {int} not null,
    bring {text} not null,
    from_on {date} not null,
    review_on {date} not null,
    first_agrees {bool} not null,
    next_agrees {bool} not null,
    ended_on {date},
    proposed_at {time} not null,
    -- the next day to look at it again, as one side proposes it to the other
    renewal_on {date},
    renewal_by {uuid}
);
create index cooperation_articulation_of_first on cooperation_articulation (first_organization);
create index cooperation_articulation_of_next on cooperation_articulation (next_organization);

create table cooperation_group (
    id {uuid} not null primary key,
    name {text} not null,
    purpose {text} not null,
    objective {text} not null,
    need {text},
    ends_on {date} not null,
    opened_on {date} not null,
    closed_on {date},
    -- none while it is open; empty when it came to its term and nobody wrote one
    closing_note {text},
    -- the end that members were reminded of
    reminded_for {date},
    -- the day they were asked whether it goes on
    asked_on {date}
);
create table cooperation_group_member (
    working_group {uuid} not null references cooperation_group (id),
    organization {uuid} not null,
    role {text},
    -- none: from the beginning, or brought in by the coordination
    joined_on {date},
    primary key (working_group, organization)
);
create index cooperation_group_member_of_organization on cooperation_group_member (organization);
create table cooperation_decision (
    id {uuid} not null primary key,
    working_group {uuid} not null references cooperation_group (id),
    decided_on {date} not null,
    decision {text} not null,
    organization {uuid},
    due_on {date},
    done_on {date}
);
create index cooperation_decision_of_group on cooperation_decision (working_group);

-- A wish voiced in an assembly. Without an organisation it is the inhabitants'.
create table cooperation_wish (
    id {uuid} not null primary key,
    wish {text} not null,
    assembly {text} not null,
    voiced_on {date} not null,
    organization {uuid},
    status {text} not null,
    taken_up_by {uuid},
    taken_up_on {date},
    answer {text},
    answered_on {date}
);

-- An organisation wishes to work with another.
create table cooperation_wished (
    from_organization {uuid} not null,
    to_organization {uuid} not null,
    -- none: from the pages
    survey {uuid},
    noted_at {time} not null,
    met {uuid},
    primary key (from_organization, to_organization)
);
create index cooperation_wished_of_to on cooperation_wished (to_organization);
create table cooperation_meeting_proposal (
    id {uuid} not null primary key,
    side_a {uuid} not null,
    side_b {uuid} not null,
    proposed_at {time} not null,
    a_accepts {bool} not null,
    b_accepts {bool} not null,
    declined_on {date},
    scheduled_on {date},
    told_at {time}
);

create table cooperation_team_need (
    id {uuid} not null primary key,
    organization {uuid} not null,
    -- who awaits the answer; none once erased
    filed_by {uuid},
    subject {text} not null,
    family {text},
    -- ids parted by spaces
    wanted {text} not null,
    before_on {date},
    filed_at {time} not null,
    state {text} not null,
    format {text},
    answer {text} not null,
    planned_on {date},
    closing_reason {text} not null,
    moved_at {time} not null
);
create index cooperation_team_need_of_organization on cooperation_team_need (organization);
create index cooperation_team_need_of_account on cooperation_team_need (filed_by);

create table cooperation_mean_request (
    id {uuid} not null primary key,
    organization {uuid} not null,
    kind {text} not null,
    why {text} not null,
    from_on {date} not null,
    until_on {date} not null,
    asked_at {time} not null,
    state {text} not null,
    taken_from {uuid}
);
create table cooperation_mean_offer (
    request {uuid} not null references cooperation_mean_request (id),
    organization {uuid} not null,
    lends {bool} not null,
    conditions {text} not null,
    offered_at {time} not null,
    primary key (request, organization)
);
