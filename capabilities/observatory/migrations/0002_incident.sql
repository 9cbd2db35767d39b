-- What must succeed by itself: since when it is watched, since when it fails, and what was told of it by letter.
create table incident (
  kind {text} not null primary key,
  watched_since {time} not null,
  failing_since {time},
  is_told {bool} not null,
  told_at {time},
  mended_at {time}
);
