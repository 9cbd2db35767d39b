-- What people who were received think of a service, and what its organisation answers.

create table feedback (
    id {uuid} not null primary key,
    service {uuid} not null,
    organization {uuid} not null,
    -- the words of a person who did not say who she is: sealed until they may be read by all, and erased with it
    words_sealed {bytes} not null,
    -- of the secret by which its author follows and takes it back
    digest {bytes} not null unique,
    -- where to tell her, if she wished; erased a month after the answer
    address_sealed {bytes},
    address_print {bytes},
    locale {text} not null,
    written_at {time} not null,
    state {text} not null,
    -- published with the words, or the reason why they are not
    answer_sealed {bytes},
    answered_by {text},
    answered_at {time},
    reminded_at {time}
);
create index feedback_of_service on feedback (service, state, answered_at);
create index feedback_of_organization on feedback (organization, state, written_at);
