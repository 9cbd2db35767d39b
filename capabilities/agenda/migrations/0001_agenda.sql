-- What is on is kept by the rooms below. Here stand only the publics that look for each other, and questions on their
-- way to whoever answers them.

-- An organisation says which public it accompanies and which one it would like to meet.
create table agenda_audience_wish (
    id {uuid} not null primary key,
    organization {uuid} not null,
    -- codes of the closed list of publics
    brings {text} not null,
    seeks {text} not null,
    -- INSEE code
    commune {text} not null,
    -- what they would do together; of nobody in particular
    words {text} not null,
    -- the member who said so, while she has an account
    account {uuid},
    said_at {time} not null,
    -- the last day it stands
    until {date} not null
);
create index agenda_audience_wish_until on agenda_audience_wish (until);
create index agenda_audience_wish_of_organization on agenda_audience_wish (organization);
create index agenda_audience_wish_of_account on agenda_audience_wish (account);

-- A question to whoever carries an action. The letter holds a link; what was typed stays here, sealed, thirty days.
create table agenda_message (
    id {uuid} not null primary key,
    action {uuid} not null,
    secret_digest {bytes} not null,
    words_sealed {bytes} not null,
    -- how to answer
    reply_sealed {bytes} not null,
    written_at {time} not null
);
create unique index agenda_message_of_secret on agenda_message (secret_digest);
create index agenda_message_written on agenda_message (written_at);
