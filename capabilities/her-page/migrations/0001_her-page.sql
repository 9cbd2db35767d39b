-- The page of a person who is oriented: what is asked for her, who knows it, and her yes, no and stop.
--
-- Nothing here names or describes her: what was asked lies with the referrals, which name this page.

create table her_page (
    id {uuid} not null primary key,
    -- the organisation that opened it with her, and who did; nothing once it is erased
    organization {uuid},
    opened_by {uuid},
    -- the language she reads: a code
    language {text} not null,
    opened_at {time} not null,
    -- the day everything was erased; the row stays a while, so that a code that comes back is told kindly
    erased_on {date}
);
create index her_page_by_opener on her_page (opened_by);

-- What opens a page: the address of a letter or a sheet, the twelve signs of a sheet, or a visit begun by them.
create table her_page_key (
    id {uuid} not null primary key,
    page {uuid} not null references her_page (id),
    kind {text} not null,
    -- a digest of an address or of a visit, a fingerprint of twelve signs
    digest {bytes} not null unique,
    -- the same in clear, sealed, until it was handed over: a day at most
    shown_sealed {bytes},
    made_at {time} not null,
    -- the last moment it opens; nothing for what opens as long as the page stands
    expires_at {time},
    ended_at {time}
);
create index her_page_key_by_page on her_page_key (page, kind);

-- That she was told what is kept and what she may ask: by which means, on which day.
create table her_page_notice (
    id {uuid} not null primary key,
    page {uuid} not null references her_page (id),
    means {text} not null,
    language {text} not null,
    told_on {date} not null,
    told_by {uuid}
);
create index her_page_notice_by_page on her_page_notice (page, told_on);
create index her_page_notice_by_teller on her_page_notice (told_by);

-- What she wants corrected. Read by the organisation that sent the request, and by her.
create table her_page_correction (
    id {uuid} not null primary key,
    page {uuid} not null references her_page (id),
    referral {uuid} not null,
    organization {uuid} not null,
    words_sealed {bytes} not null,
    asked_at {time} not null,
    -- what she is answered
    answer_sealed {bytes},
    answered_at {time},
    answered_by {uuid}
);
create index her_page_correction_by_organization on her_page_correction (organization, answered_at);
create index her_page_correction_by_page on her_page_correction (page, asked_at);
create index her_page_correction_by_teller on her_page_correction (answered_by);
