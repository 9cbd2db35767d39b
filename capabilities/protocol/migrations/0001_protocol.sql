-- The cooperation protocol: its versions, what was said of them, how they were adopted, who signed them.

create table protocol_version (
    id {uuid} not null primary key,
    number {int} not null unique,
    -- draft, in-discussion, adopted, replaced
    state {text} not null,
    started_at {time} not null,
    adopted_on {date},
    effective_on {date}
);

create table protocol_article (
    id {uuid} not null primary key,
    version {uuid} not null references protocol_version (id),
    -- article or annex
    part {text} not null,
    number {int} not null,
    -- the first article this one was copied from, so that versions are compared article by article
    root {uuid} not null,
    title {text} not null,
    text {text} not null
);
create index protocol_article_of_version on protocol_article (version, part, number);

create table protocol_amendment (
    id {uuid} not null primary key,
    version {uuid} not null references protocol_version (id),
    -- replace, add, remove
    kind {text} not null,
    -- none for an article that is added
    article {uuid},
    part {text} not null,
    title {text} not null,
    text {text} not null,
    -- what a person wrote in the name of her organisation
    reason_sealed {bytes} not null,
    organization {uuid} not null,
    -- forgotten with the account
    author {uuid},
    proposed_at {time} not null,
    -- open, taken-up, declined
    state {text} not null,
    decided_at {time},
    answer {text},
    -- what the article said when the amendment was taken up: the history of the text
    before_title {text},
    before_text {text}
);
create index protocol_amendment_of_version on protocol_amendment (version, state, proposed_at);

create table protocol_comment (
    id {uuid} not null primary key,
    version {uuid} not null references protocol_version (id),
    -- what it is about: an article or an amendment
    subject {uuid} not null,
    words_sealed {bytes} not null,
    -- none for the coordination
    organization {uuid},
    author {uuid},
    written_at {time} not null
);
create index protocol_comment_of_subject on protocol_comment (subject, written_at);

create table protocol_vote (
    id {uuid} not null primary key,
    version {uuid} not null references protocol_version (id),
    opened_at {time} not null,
    -- the last day on which one votes
    ends_on {date} not null,
    -- the first day the text holds, if it is adopted
    effective_on {date} not null,
    -- the rule of the day the vote opened; a later setting does not touch it
    quorum_percent {int} not null,
    majority_percent {int} not null,
    ended_on {date},
    -- adopted, no-quorum, no-majority
    outcome {text}
);
create index protocol_vote_of_version on protocol_vote (version, opened_at);

create table protocol_elector (
    vote {uuid} not null references protocol_vote (id),
    organization {uuid} not null,
    primary key (vote, organization)
) {clustered};

create table protocol_ballot (
    vote {uuid} not null references protocol_vote (id),
    organization {uuid} not null,
    -- yes, no, abstain
    choice {text} not null,
    -- screen, paper
    means {text} not null,
    cast_at {time} not null,
    cast_by {uuid},
    -- where a vote on paper is recorded: the assembly and its minutes
    minutes {text},
    primary key (vote, organization)
);

create table protocol_signature (
    id {uuid} not null primary key,
    version {uuid} not null references protocol_version (id),
    number {int} not null,
    organization {uuid} not null,
    means {text} not null,
    -- the function in which somebody signed, never a name
    function {text} not null,
    signed_on {date} not null,
    recorded_at {time} not null,
    signed_by {uuid},
    recorded_by {uuid},
    -- SHA-256 of the text that was signed, in hexadecimal
    digest {text} not null,
    -- printed on the certificate; it names a public fact and opens nothing
    code {text} not null unique,
    withdrawn_on {date},
    withdrawal_sealed {bytes}
);
create index protocol_signature_of_organization on protocol_signature (organization, signed_on);
create index protocol_signature_by on protocol_signature (signed_by);

create table protocol_scan (
    -- that of its signature
    id {uuid} not null primary key references protocol_signature (id),
    kind {text} not null,
    content_sealed {bytes} not null
);

create table protocol_rule (
    single {int} not null primary key check (single = 1),
    quorum_percent {int} not null,
    majority_percent {int} not null
);

-- what was told once and is not told again: a letter to the keepers of an organisation
create table protocol_told (
    id {uuid} not null primary key,
    told_at {time} not null
);
