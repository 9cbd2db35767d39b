-- What is lent from place to place, who waits for it, where each copy was and is; and means that organisations share.
--
-- Everything is said of organisations and sites. Sealed are the names by which makers of pieces wish to be credited,
-- the mailbox typed for who is not in the directory, and the free words of a return form.

create table lending_resource (
    id {uuid} not null primary key,
    owner {uuid} not null,
    name {text} not null,
    about {text} not null,
    slot_days {int} not null,
    servicing_days {int} not null,
    km_per_day {int} not null,
    transportable {bool} not null,
    perimeter {json} not null,
    offered_at {time} not null
);
create index lending_resource_of_owner on lending_resource (owner);

create table lending_copy (
    id {uuid} not null primary key,
    resource {uuid} not null references lending_resource (id),
    label {text} not null,
    home {uuid} not null
);
create index lending_copy_of_resource on lending_copy (resource);

create table lending_item (
    id {uuid} not null primary key,
    resource {uuid} not null references lending_resource (id),
    -- its place in the list of contents
    line {int} not null,
    name {text} not null,
    kind {text} not null,
    pieces {int} not null,
    -- 'first-name', 'pseudonym' or 'anonymous'
    credit {text} not null,
    credit_sealed {bytes},
    guide {text} not null,
    links {json} not null,
    retired_on {date}
);
create index lending_item_of_resource on lending_item (resource);

create table lending_file (
    item {uuid} not null primary key references lending_item (id),
    name {text} not null,
    media_type {text} not null,
    content {bytes} not null
);

create table lending_request (
    id {uuid} not null primary key,
    resource {uuid} not null references lending_resource (id),
    -- none: not in the directory
    organization {uuid},
    site_name {text} not null,
    commune {text} not null,
    host {text} not null,
    latitude {real},
    longitude {real},
    -- commune and folded name: what makes it the same site
    site_key {text} not null,
    windows {json} not null,
    -- 'online', 'forum' or 'paper', and the name of the forum
    origin {text} not null,
    forum {text} not null,
    asked_at {time} not null,
    state {text} not null,
    contact_sealed {bytes}
);
create index lending_request_of_resource on lending_request (resource, asked_at);
create index lending_request_of_organization on lending_request (organization);

create table lending_booking (
    id {uuid} not null primary key,
    resource {uuid} not null references lending_resource (id),
    copy {uuid} not null references lending_copy (id),
    request {uuid} not null references lending_request (id),
    start_on {date} not null,
    end_on {date} not null,
    set_at {time} not null,
    arrived_on {date},
    departed_on {date},
    returned_on {date},
    cancelled_on {date},
    condition_out {json} not null,
    condition_in {json} not null,
    -- how many of the four letters around a stay have left: a week before, one, seven and 21 days after
    reminded {int} not null,
    feedback_at {time},
    visitors {int},
    again {text},
    words_sealed {bytes}
);
create index lending_booking_of_resource on lending_booking (resource, start_on);
create index lending_booking_of_copy on lending_booking (copy, start_on);
create index lending_booking_of_request on lending_booking (request);

create table lending_effect (
    booking {uuid} not null references lending_booking (id),
    effect {text} not null,
    primary key (booking, effect)
){clustered};

create table lending_side_activity (
    booking {uuid} not null references lending_booking (id),
    number {int} not null,
    title {text} not null,
    begins_at {time} not null,
    is_public {bool} not null,
    primary key (booking, number)
);
create index lending_side_activity_when on lending_side_activity (begins_at);

create table lending_task (
    id {uuid} not null primary key,
    booking {uuid} not null references lending_booking (id),
    item {uuid} not null references lending_item (id),
    found {text} not null,
    opened_on {date} not null,
    settled_on {date},
    unique (booking, item)
);

-- The link of a host, of which the digest is kept.
create table lending_link (
    id {uuid} not null primary key,
    booking {uuid} not null references lending_booking (id),
    secret_digest {bytes} not null unique,
    expires_on {date} not null
);
create index lending_link_of_booking on lending_link (booking);

create table lending_mean (
    id {uuid} not null primary key,
    owner {uuid} not null,
    kind {text} not null,
    name {text} not null,
    conditions {text} not null,
    place {text} not null,
    requires {text} not null,
    -- none: by one at a time
    monthly_minutes {int},
    shared_at {time} not null,
    withdrawn_on {date}
);
create index lending_mean_of_owner on lending_mean (owner);

create table lending_loan (
    id {uuid} not null primary key,
    mean {uuid} not null references lending_mean (id),
    organization {uuid} not null,
    purpose {text} not null,
    from_at {time} not null,
    until_at {time} not null,
    minutes {int} not null,
    state {text} not null,
    asked_at {time} not null,
    reminded {bool} not null
);
create index lending_loan_of_mean on lending_loan (mean, from_at);
create index lending_loan_of_organization on lending_loan (organization);

-- The calendar of whatever is in one place at a time: of a copy, of a means. From a moment up to another that is no
-- longer in it. A stay or a loan has one line here, of its own identity.
create table lending_hold (
    id {uuid} not null primary key,
    item {uuid} not null,
    from_at {time} not null,
    until_at {time} not null
);
create index lending_hold_of_item on lending_hold (item, from_at);
