-- Who makes a round now, until when without a word, and the last span of the clock for which it was made.
create table turn (
  name {text} not null primary key,
  holder {uuid},
  until {time},
  done_for {int} not null
);

-- How far one address has used its right in a limit that several processes share: the moment, in milliseconds, at which
-- it will be as good as new. The address is a keyed hash, and the row goes with that moment.
create table spent_right (
  limit_name {text} not null,
  bearer {int} not null,
  full_again {int} not null,
  primary key (limit_name, bearer)
);

-- Changes to the tables that versions of before cannot live with: such a version refuses to start beside them.
create table contraction (
  room {text} not null,
  number {int} not null,
  primary key (room, number)
);
