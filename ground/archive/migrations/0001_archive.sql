-- Which back-ups were made, and which were not: what an operator must be able to read without looking at the store.

create table backup_made (
    id {uuid} not null primary key,
    at {time} not null,
    -- where it was put: a folder, or s3://bucket/prefix; never a key
    place {text} not null,
    -- the name of the archive; empty where none was finished
    name {text} not null,
    bytes {int} not null,
    table_rows {int} not null,
    -- read back whole, every digest recomputed
    verified {bool} not null,
    -- why there is none, in words; empty where all is well
    fault {text} not null
);
create index backup_made_at on backup_made (at);
