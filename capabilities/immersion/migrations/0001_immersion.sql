-- Programmes of immersion days: partners who are asked, what hosts offer, workers with their wishes, mornings.
--
-- The name and the mailbox of a worker are sealed, and forgotten six months after the last day.

create table immersion_programme (
    id {uuid} not null primary key,
    title {text} not null,
    from_on {date} not null,
    to_on {date} not null,
    wishes_close {date} not null,
    state {text} not null,
    state_at {time} not null,
    -- what the lottery is drawn from, published before anybody wishes
    seed {int} not null,
    -- the encounter at which the programme was framed, and the need of a team it answers
    framing {uuid},
    need {uuid},
    begun_at {time} not null,
    forgotten_at {time}
);
create index immersion_programme_by_day on immersion_programme (from_on);

create table immersion_partner (
    id {uuid} not null primary key,
    programme {uuid} not null references immersion_programme (id),
    organization {uuid} not null,
    -- 'listed', 'contacted', 'yes', 'limits' or 'no'
    answer {text} not null,
    answered_on {date},
    asked_at {time},
    expectations {text} not null,
    limits {text} not null,
    unique (programme, organization)
);
create index immersion_partner_of_organization on immersion_partner (organization);

create table immersion_offer (
    id {uuid} not null primary key,
    programme {uuid} not null references immersion_programme (id),
    organization {uuid} not null,
    service {uuid},
    title {text} not null,
    category {text} not null,
    conditions {text} not null,
    at_most {int},
    offered_at {time} not null
);
create index immersion_offer_of_programme on immersion_offer (programme);

create table immersion_offer_day (
    offer {uuid} not null references immersion_offer (id),
    day {date} not null,
    places {int} not null,
    primary key (offer, day)
) {clustered};

create table immersion_worker (
    id {uuid} not null primary key,
    programme {uuid} not null references immersion_programme (id),
    organization {uuid} not null,
    work {text} not null,
    name_sealed {bytes},
    mail_sealed {bytes},
    -- what a worker of an earlier programme is recognised by
    mail_print {bytes},
    anywhere {bool} not null,
    answered_at {time},
    -- without a place in the programme before; and whether there is one in this
    missed_out {bool} not null,
    placed {bool},
    added_at {time} not null
);
create index immersion_worker_of_programme on immersion_worker (programme);
create index immersion_worker_by_mail on immersion_worker (mail_print);

create table immersion_worker_day (
    worker {uuid} not null references immersion_worker (id),
    day {date} not null,
    primary key (worker, day)
) {clustered};

-- What is wished, by rank: one offer, or anything of a field of activity.
create table immersion_wish (
    worker {uuid} not null references immersion_worker (id),
    rank {int} not null,
    offer {uuid},
    category {text},
    primary key (worker, rank)
) {clustered};

create table immersion_preparation (
    id {uuid} not null primary key,
    programme {uuid} not null references immersion_programme (id),
    starts {time} not null,
    place {text} not null
);
create index immersion_preparation_of_programme on immersion_preparation (programme);

create table immersion_presence (
    preparation {uuid} not null references immersion_preparation (id),
    worker {uuid} not null references immersion_worker (id),
    primary key (preparation, worker)
) {clustered};

create table immersion_link (
    digest {bytes} not null primary key,
    programme {uuid} not null references immersion_programme (id),
    -- a worker, or an organisation as partner; a partner's link may have gone to a member
    worker {uuid},
    organization {uuid},
    account {uuid},
    made_at {time} not null
);
create index immersion_link_of_programme on immersion_link (programme);
create index immersion_link_of_account on immersion_link (account);
