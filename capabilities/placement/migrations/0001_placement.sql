-- Who spends a day where: proposals that were computed, what the coordination asked of them, and the days themselves.
--
-- A worker stands here by her identity alone; her name and her mailbox are kept, sealed, by the room of immersion.

-- What the coordination asks before a computation: somebody at a host's, or not there.
create table placement_wish (
    id {uuid} not null primary key,
    programme {uuid} not null,
    worker {uuid} not null,
    offer {uuid} not null,
    -- a pin may name its day; a refusal never does
    day {date},
    -- 'pin' or 'forbid'
    kind {text} not null,
    asked_at {time} not null,
    unique (programme, worker, offer, kind)
);
create index placement_wish_of_worker on placement_wish (worker);

-- A proposal, kept as it was computed, with what is proved of it.
create table placement_version (
    id {uuid} not null primary key,
    programme {uuid} not null,
    number {int} not null,
    -- the seed of the lottery, published as eight figures
    seed {int} not null,
    summary {json} not null,
    made_at {time} not null,
    published_at {time},
    unique (programme, number)
);

-- One worker in one proposal; nothing in offer, host and day where nobody could take her.
create table placement_seat (
    version {uuid} not null references placement_version (id),
    worker {uuid} not null,
    organization {uuid} not null,
    offer {uuid},
    host {uuid},
    day {date},
    rank {int},
    is_pinned {bool} not null,
    reason {json} not null,
    primary key (version, worker)
) {clustered};
create index placement_seat_of_worker on placement_seat (worker);

-- A day that was published: from the proposal to what is brought back.
create table placement_day (
    id {uuid} not null primary key,
    programme {uuid} not null,
    version {uuid} not null references placement_version (id),
    worker {uuid} not null,
    organization {uuid} not null,
    host {uuid} not null,
    offer {uuid} not null,
    service {text} not null,
    day {date} not null,
    state {text} not null,
    changed_at {time} not null
);
create index placement_day_of_programme on placement_day (programme, day);
create index placement_day_of_worker on placement_day (worker);
create index placement_day_on on placement_day (day);

-- The links by which workers read their place; those of the room of immersion show it as well.
create table placement_link (
    digest {bytes} not null primary key,
    worker {uuid} not null,
    made_at {time} not null
);
create index placement_link_of_worker on placement_link (worker);
create index placement_link_made on placement_link (made_at);
