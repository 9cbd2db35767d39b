-- Other people's lists: what is known of each source, files between two steps of an import, and neighbours.

-- What the coordination wrote down of a source, and how its columns were understood last.
create table source (
    name {text} not null primary key,
    licence {text} not null,
    link {text} not null,
    mapping {json},
    described_at {time} not null
);

-- A file that was sent and not yet taken in. Its content is sealed, and forgotten after a day.
create table pending_import (
    id {uuid} not null primary key,
    source {text} not null,
    licence {text} not null,
    link {text} not null,
    file_name {text} not null,
    content_sealed {bytes},
    sheet {int} not null,
    mapping {json},
    state {text} not null,
    outcome {json},
    asked_by {uuid},
    asked_at {time} not null,
    expires_at {time} not null
);
create index pending_import_by_expiry on pending_import (expires_at);

-- Who did an import: the coordination, or a subscription. One without a line here came from the command line.
create table source_import (
    import_id {uuid} not null primary key,
    source {text} not null,
    channel {text} not null
);

-- Another directory that is followed.
create table neighbour (
    id {uuid} not null primary key,
    source {text} not null unique,
    address {text} not null,
    form {text} not null,
    subscribed_at {time} not null,
    tried_at {time},
    received_at {time},
    whole_at {time},
    fault {text},
    failures {int} not null,
    entity_tag {text}
);

-- What a neighbour said last, record by record, sealed because it may name people.
create table neighbour_record (
    id {uuid} not null primary key,
    neighbour_id {uuid} not null,
    kind {text} not null,
    external_id {text} not null,
    content_sealed {bytes} not null
);
create index neighbour_record_by_neighbour on neighbour_record (neighbour_id, kind, external_id);
