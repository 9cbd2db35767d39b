-- Referrals: what a person needs, entrusted by one organisation to a service of another, until something became of it.
--
-- What is said of the person lies sealed in one column and goes first. A row that is purged leaves a count and nothing else.

create table referral (
    id {uuid} not null primary key,
    code {text} not null unique,
    sender {uuid} not null references organization (id),
    author {uuid} not null references account (id),
    service {uuid} not null references service (id),
    receiver {uuid} not null references organization (id),
    need {text} not null,
    commune {text},
    -- her wish, the message, who she is, how to reach her, her language
    content_sealed {bytes} not null,
    urgency {text} not null,
    agreement {text} not null,
    agreed_at {time} not null,
    collected_by {uuid} not null references account (id),
    agreed_to {json} not null,
    says {json} not null,
    passing_on {bool} not null,
    agreed_until {date} not null,
    withdrawn_at {time},
    state {text} not null,
    -- the last day there is for what needs none, so that lists sort by the clock
    next_on {date} not null,
    silent_on {date},
    chain {uuid},
    her_page {uuid},
    appointment {time},
    waiting_until {date},
    reason {text},
    alternative {uuid},
    came {bool},
    level {text},
    created_at {time} not null,
    sent_at {time},
    acknowledged_at {time},
    answered_at {time},
    escalated_at {time},
    relayed_at {time},
    closed_at {time},
    stopped_at {time},
    moved_at {time} not null,
    -- the days on which the receiver was reminded and both were alerted, so that it is done once
    reminded_on {date},
    alerted_on {date},
    -- since when letters to the receiver come back
    bounced_on {date},
    version {int} not null
);
create index referral_of_sender on referral (sender, next_on, id);
create index referral_of_author on referral (author, next_on, id);
create index referral_of_receiver on referral (receiver, next_on, id);
-- those by which the coordination counts hold what it counts by
create index referral_by_clock on referral (next_on, state, silent_on, bounced_on, relayed_at);
create index referral_by_silence on referral (silent_on, state, relayed_at);
create index referral_by_state on referral (state, closed_at);
create index referral_stopped on referral (stopped_at);
create index referral_bounced on referral (bounced_on, id) where bounced_on is not null;
create index referral_of_her_page on referral (her_page);
create index referral_of_chain on referral (chain);
create index referral_of_collector on referral (collected_by);
-- « sans nouvelles » without reading what is over
create index referral_silent_of_author on referral (author, next_on, id) where silent_on is not null;
create index referral_silent_of_sender on referral (sender, next_on, id) where silent_on is not null;
-- what the coordination looks after, in the words of its statements: an index is read only where its own words return
create index referral_relayed on referral (relayed_at) where relayed_at is not null;
create index referral_stale on referral (moved_at, id, level, state, silent_on, bounced_on, relayed_at)
    where level in ('interim', 'partial') and state not in ('closed', 'frozen', 'draft', 'declined-by-person');
create index referral_awaited on referral (service, state, sent_at)
    where sent_at is not null
      and state not in ('closed', 'frozen', 'draft', 'declined-by-person', 'redirected');
-- everything that is counted, so that counting reads nothing sealed
create index referral_counted on referral
    (sent_at, need, urgency, acknowledged_at, answered_at, escalated_at, stopped_at, silent_on, came, level, reason);

-- The scan of an agreement on paper.
create table referral_scan (
    id {uuid} not null primary key references referral (id),
    media_type {text} not null,
    content_sealed {bytes} not null
);

-- What became of it, every version.
create table referral_response (
    id {uuid} not null primary key,
    referral {uuid} not null references referral (id),
    version {int} not null,
    level {text} not null,
    words_sealed {bytes},
    told_at {time} not null,
    teller {text} not null,
    channel {text} not null,
    account {uuid},
    organization {uuid},
    unique (referral, version)
);

-- What happened, in order.
create table referral_event (
    id {uuid} not null primary key,
    referral {uuid} not null references referral (id),
    position {int} not null,
    what {text} not null,
    words_sealed {bytes},
    teller {text} not null,
    channel {text} not null,
    account {uuid},
    organization {uuid},
    happened_at {time} not null,
    unique (referral, position)
);

create index referral_event_of_account on referral_event (account);

-- Links to answer: the digest of each secret, and the mailbox it went to.
create table referral_link (
    id {uuid} not null primary key,
    referral {uuid} not null references referral (id),
    secret_digest {bytes} not null unique,
    address_sealed {bytes} not null,
    account {uuid},
    locale {text} not null,
    organization {uuid} not null,
    created_at {time} not null,
    expires_at {time} not null,
    -- the browser that read what was said: a link that is passed on shows it to nobody else
    bound_digest {bytes},
    bound_at {time}
);
create index referral_link_of_referral on referral_link (referral, created_at);

-- How a demand of the same person is found again, inside one organisation only: fingerprints of folded forms.
create table referral_print (
    id {uuid} not null primary key,
    referral {uuid} not null references referral (id),
    print {bytes} not null
);
create index referral_print_by_print on referral_print (print);
create index referral_print_of_referral on referral_print (referral);

-- What remains of referrals that were purged: counts by month and need.
create table referral_count (
    month {date} not null,
    need {text} not null,
    outcome {text} not null,
    many {int} not null,
    primary key (month, need, outcome)
);

-- What each nightly purge did.
create table referral_purge (
    id {uuid} not null primary key,
    purged_at {time} not null,
    drafts {int} not null,
    closed {int} not null,
    stopped {int} not null,
    silent {int} not null,
    links {int} not null
);
create index referral_purge_by_time on referral_purge (purged_at);
