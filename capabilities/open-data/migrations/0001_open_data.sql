-- Who asks for much, by a key of their own, and the licence under which the data is given.

-- A key belongs to a program. Of the key itself only a digest is kept; the contact is a function, never a person.
create table api_key (
    id {uuid} not null primary key,
    name {text} not null,
    contact {text} not null,
    digest {bytes} not null unique,
    made_at {time} not null,
    expires_on {date} not null,
    ended_at {time}
);

-- The licence the network chose; without a row, the usual one.
create table open_data_licence (
    single {int} not null primary key check (single = 1),
    name {text} not null,
    address {text} not null
);
