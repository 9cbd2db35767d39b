-- Reflex cards: the text being worked on, and which version is published.
create table knowledge_card (
    id {uuid} not null primary key,
    handle {text} not null unique,
    stage {text} not null,
    content {json} not null,
    revision {int} not null,
    author {uuid},
    organization {uuid},
    reason {text},
    -- the version the public reads; 0 when there is none yet
    version {int} not null,
    created_at {time} not null,
    modified_at {time} not null,
    -- the end of validity its keepers were written to about
    told_for {date}
);

-- Every version that was published, as it was published.
create table knowledge_version (
    card {uuid} not null references knowledge_card (id),
    version {int} not null,
    content {json} not null,
    published_on {date} not null,
    valid_until {date} not null,
    changes {text} not null,
    -- the day the check-list of anonymisation was ticked whole; empty when the card tells no case
    anonymised_on {date},
    primary key (card, version)
);

-- What readers said of one text of a card. Their words are sealed: they are for those who write.
create table knowledge_review (
    id {uuid} not null primary key,
    card {uuid} not null references knowledge_card (id),
    revision {int} not null,
    kind {text} not null,
    verdict {text} not null,
    reader {uuid},
    -- an organisation or a group, never a person
    named {text} not null,
    on_paper {bool} not null,
    words_sealed {bytes},
    reviewed_at {time} not null
);
create index knowledge_review_of_card on knowledge_review (card, revision);

-- Links for readers without account. Only the digest of the secret is kept.
create table knowledge_reader_link (
    id {uuid} not null primary key,
    card {uuid} not null references knowledge_card (id),
    revision {int} not null,
    secret_digest {bytes} not null unique,
    named {text} not null,
    made_by {uuid},
    created_at {time} not null,
    expires_at {time} not null,
    answered_at {time}
);
create index knowledge_reader_link_of_card on knowledge_reader_link (card);

-- Comments of anyone, published by those who moderate, each with its answer.
create table knowledge_comment (
    id {uuid} not null primary key,
    card {uuid} not null references knowledge_card (id),
    version {int} not null,
    words_sealed {bytes} not null,
    digest {bytes} not null unique,
    written_at {time} not null,
    state {text} not null,
    answer {text},
    answered_by {text},
    answered_at {time},
    reopened {bool} not null
);
create index knowledge_comment_of_card on knowledge_comment (card, state);

-- How often a card was printed, by month: no person, no session, no address.
create table knowledge_print (
    card {uuid} not null references knowledge_card (id),
    month {date} not null,
    times {int} not null,
    primary key (card, month)
);

-- Words of this network, which the coordination adds to the glossary.
create table knowledge_term (
    id {uuid} not null primary key,
    short {text} not null,
    meaning {text} not null,
    plain {text} not null,
    added_by {uuid},
    added_at {time} not null
);
create unique index knowledge_term_by_short on knowledge_term (short);
