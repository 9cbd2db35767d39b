-- Records that may be one: what was found last, and what a person decided.

-- Pairs found by the last comparison. All of them are found anew each time.
create table link_found (
    id {uuid} not null primary key,
    record_kind {text} not null,
    one_id {uuid} not null,
    other_id {uuid} not null,
    zone {text} not null,
    relation {text} not null,
    weight {real} not null,
    identical {bool} not null,
    cluster_id {uuid},
    signals {json} not null,
    found_at {time} not null
);
create index link_found_by_zone on link_found (zone, relation, weight);

-- What was decided about two records, by what lasts of them: their source and their id there.
create table link_decision (
    id {uuid} not null primary key,
    record_kind {text} not null,
    one_source {text} not null,
    one_external {text} not null,
    other_source {text} not null,
    other_external {text} not null,
    verdict {text} not null,
    decided_at {time} not null
);

-- When records were compared last, and how many.
create table link_search (
    id {int} not null primary key,
    found_at {time} not null,
    records {int} not null
);
