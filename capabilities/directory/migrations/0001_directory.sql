-- The directory: organisations, the places they have, the services they offer, and what is known of each town's rules.
--
-- A record's descriptive facts stand in `content` as one JSON document, so that a later change can be shown,
-- compared and restored field by field; what SQL joins, sorts or guards on stands in columns beside it
-- (decisions/2026-11-22-records-as-documents.md).

create table organization (
    id {uuid} not null primary key,
    -- checked at the end of the transaction: a file may name a child before its parent
    parent_id {uuid} references organization (id) deferrable initially deferred,
    handle {text} not null unique,
    name {text} not null,
    content {json} not null,
    source {text},
    external_id {text},
    source_digest {uuid},
    gone_on {date},
    assured_on {date},
    assurer {text},
    next_due_on {date},
    modified_at {time} not null,
    edited_at {time},
    doubted_on {date},
    unique (source, external_id)
);

create table location (
    id {uuid} not null primary key,
    organization_id {uuid} references organization (id),
    handle {text} not null unique,
    name {text} not null,
    content {json} not null,
    source {text},
    external_id {text},
    source_digest {uuid},
    gone_on {date},
    assured_on {date},
    assurer {text},
    next_due_on {date},
    modified_at {time} not null,
    edited_at {time},
    doubted_on {date},
    unique (source, external_id)
);
create index location_of_organization on location (organization_id);

create table service (
    id {uuid} not null primary key,
    organization_id {uuid} not null references organization (id),
    handle {text} not null unique,
    name {text} not null,
    content {json} not null,
    source {text},
    external_id {text},
    source_digest {uuid},
    gone_on {date},
    assured_on {date},
    assurer {text},
    next_due_on {date},
    modified_at {time} not null,
    edited_at {time},
    doubted_on {date},
    unique (source, external_id)
);
create index service_of_organization on service (organization_id);

create table service_at_location (
    service_id {uuid} not null references service (id),
    location_id {uuid} not null references location (id),
    position {int} not null,
    primary key (service_id, location_id, position)
);
create index service_at_location_of_location on service_at_location (location_id);

-- People named in a record. Class C1: read by members only, sealed at rest, erased when consent ends.
create table named_contact (
    id {uuid} not null primary key,
    record_id {uuid} not null,
    record_kind {text} not null,
    disclosure {text} not null,
    sealed {bytes} not null,
    consent_until {date}
);
create index named_contact_of_record on named_contact (record_id);

-- What a town's social services grant beyond the law, and since when it is known.
create table local_aid_rule (
    id {uuid} not null primary key,
    commune {text} not null,
    knowledge {text} not null,
    content {json} not null,
    valid_from {date},
    valid_to {date}
);
create index local_aid_rule_of_commune on local_aid_rule (commune);

create table territory_unit (
    code {text} not null primary key,
    name {text} not null,
    kind {text} not null
);
create table territory_membership (
    unit {text} not null references territory_unit (code),
    member {text} not null,
    valid_from {date},
    valid_to {date}
);
create index territory_membership_of_unit on territory_membership (unit);

-- The one network this database serves: its name and the area it covers.
create table network (
    single {int} not null primary key check (single = 1),
    name {text} not null,
    area {text} not null,
    demonstration {bool} not null
);

create table import (
    id {uuid} not null primary key,
    source {text} not null,
    format {text} not null,
    imported_at {time} not null,
    report {json} not null
);
create table import_set_aside (
    import_id {uuid} not null references import (id),
    position {int} not null,
    file {text} not null,
    line {int} not null,
    reason {text} not null,
    raw {text} not null,
    primary key (import_id, position)
);

-- Searches that found nothing, counted by month. No person, no session, no address: only words and a town.
create table unmet_need (
    month {date} not null,
    words {text} not null,
    commune {text} not null,
    times {int} not null,
    primary key (month, words, commune)
);
