-- What the house does by itself, round by round: when it was tried, when it was made, how long it took, why it failed.
create table round_made (
  name {text} not null primary key,
  tried_at {time} not null,
  made_at {time},
  took {int} not null,
  fault {text}
);

-- What the house noticed about itself while it served, and the doctor cannot see from outside: a code and when.
create table self_notice (
  code {text} not null primary key,
  noticed_at {time} not null
);
