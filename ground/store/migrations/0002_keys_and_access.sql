-- A known word, sealed at the first start: the key that does not open it is not the key of this data.
create table watch_word (
  id {uuid} not null primary key,
  sealed {bytes} not null
);

-- Keys under which nothing is written any more, by the id that stands at the head of a sealed text.
create table retired_key (
  id {bytes} not null primary key
);

-- Who read, wrote, exported or erased what about whom; never what it said. Each row carries a digest over the one
-- before and its own fields.
create table access_entry (
  number {int} not null primary key,
  id {uuid} not null unique,
  at {time} not null,
  actor {uuid},
  organization {uuid},
  subject {uuid} not null,
  class {text} not null,
  deed {text} not null,
  purpose {text} not null,
  digest {bytes} not null
);
create index access_entry_of_subject on access_entry (subject, number);

-- The last number given with its digest, and the last number purged with its own, from which the chain goes on.
create table access_head (
  id {int} not null primary key check (id = 1),
  last {int} not null,
  digest {bytes},
  purged {int} not null,
  anchor {bytes}
);

insert into access_head (id, last, purged) values (1, 0, 0);
