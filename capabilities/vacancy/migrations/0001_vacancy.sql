-- « Avez-vous de la place ? »: questions asked of several services at once, their answers, and the room they tell.
--
-- No column can hold who needs the place. The words of a question are sealed, since people type what they like.

create table vacancy_question (
    id {uuid} not null primary key,
    organization {uuid} not null,
    -- the member who asked and is written to; nothing once the account is erased
    asked_by {uuid},
    need {text} not null,
    commune {text} not null,
    places {int} not null,
    starts_on {date} not null,
    answer_by {date} not null,
    words_sealed {bytes},
    asked_at {time} not null,
    -- what the asker was told last: empty, 'room' or 'nobody'
    told {text} not null,
    -- the service whose places are held or taken
    reserved {uuid},
    reserved_at {time},
    reserved_until {time},
    ended_at {time},
    ended_as {text}
);
create index vacancy_question_of_organization on vacancy_question (organization, asked_at);
create index vacancy_question_of_account on vacancy_question (asked_by);
create index vacancy_question_reserved on vacancy_question (reserved);
create index vacancy_question_ended on vacancy_question (ended_at);

create table vacancy_asked (
    id {uuid} not null primary key,
    question {uuid} not null references vacancy_question (id),
    service {uuid} not null,
    organization {uuid} not null,
    -- 'yes', 'no' or 'unknown', with its number and last day where it has them
    answer {text},
    places {int},
    until {date},
    answered_at {time},
    channel {text},
    reminded_at {time},
    unique (question, service)
);
create index vacancy_asked_of_service on vacancy_asked (service);
create index vacancy_asked_of_organization on vacancy_asked (organization);

create table vacancy_link (
    id {uuid} not null primary key,
    asked {uuid} not null references vacancy_asked (id),
    secret_digest {bytes} not null unique,
    address_sealed {bytes} not null,
    account {uuid},
    locale {text} not null,
    created_at {time} not null,
    expires_at {time} not null
);
create index vacancy_link_of_asked on vacancy_link (asked);
create index vacancy_link_of_account on vacancy_link (account);
create index vacancy_link_expires on vacancy_link (expires_at);

-- The room a service says it has, until its last day.
create table vacancy_room (
    service {uuid} not null primary key,
    places {int} not null,
    until {date} not null,
    told_at {time} not null
);
