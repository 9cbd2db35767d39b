-- The journal of what happened in this network, numbered without a gap in the order of commit.
create table fact (
  seq {int} not null primary key,
  recorded_at {time} not null,
  name {text} not null,
  subject {uuid},
  payload {json} not null
);

-- The last number given. A sequence of PostgreSQL would let number 8 appear before number 7.
create table fact_counter (
  id {int} not null primary key check (id = 1),
  last {int} not null
);

insert into fact_counter (id, last) values (1, 0);

-- Never holds a row: on PostgreSQL a transaction that has to run alone waits for its turn here.
create table write_turn (
  id {int} not null primary key
);
