-- « Tout est bon »: confirming by a link, announcing « complet », reporting an error, proposing a record.
--
-- Records, accounts and campaigns belong to other rooms; they are named here by their ids alone. What people write
-- freely and where they are written to is sealed, and found again by its fingerprint.

-- A link from a letter that lets an organisation confirm its records without an account.
create table confirm_link (
    id {uuid} not null primary key,
    organization {uuid} not null,
    secret_digest {bytes} not null,
    -- where the letter went: a new link goes there and nowhere else
    address_sealed {bytes},
    address_print {bytes},
    -- whose address it is, where it is a member's
    account {uuid},
    locale {text} not null,
    -- codes of the sections asked, parted by spaces; none means all
    sections {text} not null,
    campaign {uuid},
    -- the link it was handed over or asked again from
    follows {uuid},
    -- the member it works for: hers, or handed over by her; it ends with her mandate
    vouched_by {uuid},
    -- whether a colleague handed it over: it ends with the link it came from, and is not asked again
    handed {bool} not null,
    -- the report it was written for
    report {uuid},
    created_at {time} not null,
    expires_at {time} not null,
    answered_at {time},
    -- the last answer: confirmed, changed, closed, handed-over
    outcome {text}
);
create unique index confirm_link_digest on confirm_link (secret_digest);
create index confirm_link_organization on confirm_link (organization);
create index confirm_link_account on confirm_link (account);
create index confirm_link_print on confirm_link (address_print);

-- A record that was said to exist no longer by a link: it can be taken back from there for thirty days.
create table link_ending (
    record {uuid} not null primary key,
    kind {text} not null,
    organization {uuid} not null,
    ended_at {time} not null
);
create index link_ending_organization on link_ending (organization);

-- An error somebody reported about a record, in one line.
create table error_report (
    id {uuid} not null primary key,
    kind {text} not null,
    record {uuid} not null,
    organization {uuid},
    section {text},
    text_sealed {bytes},
    -- by which the reporter follows it: the link on the page, and the one of the letter that brings the answer
    follow_digest {bytes} not null,
    answer_digest {bytes},
    mail_sealed {bytes},
    mail_print {bytes},
    locale {text} not null,
    state {text} not null,
    -- what the owner answered, in one line
    answer_sealed {bytes},
    -- owner or coordination
    answered_by {text},
    opened_at {time} not null,
    sent_at {time},
    -- when the coordination was told that nobody answered, or that the reporter does not agree
    overdue_at {time},
    answered_at {time},
    closed_at {time}
);
create unique index error_report_follow on error_report (follow_digest);
create index error_report_answer on error_report (answer_digest);
create index error_report_mail on error_report (mail_print);
create index error_report_record on error_report (record);
create index error_report_organization on error_report (organization);
create index error_report_state on error_report (state);

-- A record somebody proposes, seen by nobody until it is checked.
create table proposal (
    id {uuid} not null primary key,
    kind {text} not null,
    -- what it says, as a document
    content_sealed {bytes},
    follow_digest {bytes} not null,
    answer_digest {bytes},
    mail_sealed {bytes},
    mail_print {bytes},
    locale {text} not null,
    state {text} not null,
    reason_sealed {bytes},
    -- the record it became or joined
    record {uuid},
    proposed_at {time} not null,
    decided_at {time},
    decided_by {uuid}
);
create unique index proposal_follow on proposal (follow_digest);
create index proposal_mail on proposal (mail_print);
create index proposal_state on proposal (state);

-- A change to a record by somebody who does not own it: kept aside, the record stays as it is.
create table suggestion (
    id {uuid} not null primary key,
    kind {text} not null,
    record {uuid} not null,
    organization {uuid},
    section {text} not null,
    -- where it comes from: visitor, member, immersion
    origin {text} not null,
    account {uuid},
    -- who says so, in their words
    shown_sealed {bytes},
    follow_digest {bytes},
    state {text} not null,
    suggested_at {time} not null,
    decided_at {time}
);
create index suggestion_record on suggestion (record);
create index suggestion_organization on suggestion (organization);
create index suggestion_state on suggestion (state);
create index suggestion_account on suggestion (account);

-- One field of such a change: as it stood, and as it should be.
create table suggested_field (
    id {uuid} not null primary key,
    suggestion {uuid} not null,
    position {int} not null,
    field {text} not null,
    before_sealed {bytes} not null,
    after_sealed {bytes} not null,
    state {text} not null
);
create index suggested_field_suggestion on suggested_field (suggestion);
