-- Answering a questionnaire: by a link without account, by telephone, on paper, a part at a time.

-- What a recipient answers: one row each, from the first part that was kept. The draft is what is being typed and was
-- not sent yet; the answers are what was sent last.
create table responses_response (
  id {uuid} not null primary key,
  recipient {uuid} not null unique,
  survey {uuid} not null,
  organization {uuid},
  draft_sealed {bytes},
  answers_sealed {bytes},
  channel {text} not null,
  counted {bool} not null,
  may_quote {bool} not null,
  typed_by {uuid},
  begun_at {time} not null,
  changed_at {time} not null,
  sent_at {time},
  purged_at {time}
);
-- I9: of an organisation one response counts, whoever sends at the same moment.
create unique index responses_response_counted on responses_response (survey, organization) where counted;
create index responses_response_by_survey on responses_response (survey, id);
create index responses_response_by_hand on responses_response (typed_by);
