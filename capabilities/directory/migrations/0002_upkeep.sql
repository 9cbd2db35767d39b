-- Keeping records current: what changed, field by field; when each section was confirmed; what is no longer found, and
-- why; two records made one, with the way back (decisions/2026-11-22-revisions-and-sections.md).

-- One change to one record, as HSDS lays out its `metadata`: resource, action, day, who.
create table revision (
    id {uuid} not null primary key,
    record_kind {text} not null,
    record_id {uuid} not null,
    action {text} not null,
    at {time} not null,
    -- a function or an organisation, never a person's name
    shown {text} not null,
    account_id {uuid},
    organization_id {uuid},
    owns {bool} not null,
    channel {text} not null,
    restores {uuid} references revision (id)
);
create index revision_of_record on revision (record_id, at);
create index revision_of_account on revision (account_id);

-- What it did to each field: previous and replacement value.
create table revision_field (
    revision_id {uuid} not null references revision (id),
    position {int} not null,
    field {text} not null,
    previous {json} not null,
    replacement {json} not null,
    primary key (revision_id, position)
);

-- When each section of a record was last confirmed. A record without a line here was confirmed as a whole, or never.
create table assurance (
    record_id {uuid} not null,
    section {text} not null,
    assured_on {date},
    assurer {text},
    channel {text},
    primary key (record_id, section)
);

-- Every confirmation that was given.
create table confirmation (
    id {uuid} not null primary key,
    record_kind {text} not null,
    record_id {uuid} not null,
    -- codes of sections, apart by a blank
    sections {text} not null,
    at {time} not null,
    shown {text} not null,
    account_id {uuid},
    organization_id {uuid},
    owns {bool} not null,
    channel {text} not null
);
create index confirmation_of_record on confirmation (record_id, at);
create index confirmation_of_account on confirmation (account_id);

-- Why a record whose `gone_on` is set is no longer found. Without a line here, its source no longer had it.
create table departure (
    record_id {uuid} not null primary key,
    record_kind {text} not null,
    left_at {time} not null,
    -- retired, archived, merged, vanished
    why {text} not null,
    -- what was said of it, in the words of who retired it
    note {text} not null,
    -- the organisation it left with
    along_with {uuid},
    -- the record that stands for it, and the merge that made it so
    survivor_id {uuid},
    merge_id {uuid}
);
create index departure_by_time on departure (left_at, record_id);
create index departure_along on departure (along_with);
create index departure_to_survivor on departure (survivor_id);

-- Two records made one. The absorbed one keeps everything it said.
create table record_merge (
    id {uuid} not null primary key,
    record_kind {text} not null,
    survivor_id {uuid} not null,
    absorbed_id {uuid} not null,
    at {time} not null,
    shown {text} not null,
    account_id {uuid},
    -- the survivor's, before
    edited_at {time},
    undone_at {time}
);
create index record_merge_by_time on record_merge (at);
create index record_merge_of_account on record_merge (account_id);
-- Fields of the survivor that took another value.
create table record_merge_field (
    merge_id {uuid} not null references record_merge (id),
    position {int} not null,
    field {text} not null,
    previous {json} not null,
    replacement {json} not null,
    primary key (merge_id, position)
);
-- What moved from the absorbed record to the survivor: services, places, organisations, direct lines.
create table record_merge_child (
    merge_id {uuid} not null references record_merge (id),
    child_kind {text} not null,
    child_id {uuid} not null,
    field {text} not null,
    previous {json} not null,
    replacement {json} not null,
    primary key (merge_id, child_kind, child_id, field)
);

-- Sources whose records belong to a neighbour and are read only here.
create table read_only_source (
    source {text} not null primary key
);

-- After how long a record is to be confirmed, stale, archived.
create table freshness_threshold (
    single {int} not null primary key check (single = 1),
    to_confirm_days {int} not null,
    stale_days {int} not null,
    archive_months {int} not null
);

-- Programs read records page by page, and ask what changed.
create index organization_current on organization (id, modified_at) where gone_on is null;
create index location_current on location (id, modified_at) where gone_on is null;
create index service_current on service (id, modified_at) where gone_on is null;
create index organization_by_change on organization (modified_at, id) where gone_on is null;
create index location_by_change on location (modified_at, id) where gone_on is null;
create index service_by_change on service (modified_at, id) where gone_on is null;
