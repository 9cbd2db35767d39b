-- What the answers say, by family and sector, and what becomes of them.
--
-- No person stands here: responses are those of organisations, and what they say is kept, sealed, by the room of
-- responses.

-- How far the journal has been read.
create table findings_mark (
    id {int} not null primary key,
    seq {int} not null
);

-- What a response led to: a correction that was proposed, a relation that was declared. Wishes and the meetings they
-- lead to stand with the cooperations, which know the questionnaire they come from.
create table findings_change (
    -- the suggestion or the relation
    id {uuid} not null primary key,
    survey {uuid} not null,
    response {uuid} not null,
    -- correction, relation
    kind {text} not null,
    organization {uuid} not null,
    -- of a relation, the other side
    other {uuid},
    -- of a correction, how many fields it would change, and how many were taken once it was decided
    fields {int} not null,
    taken {int},
    noted_at {time} not null
);
create index findings_change_by_survey on findings_change (survey, noted_at);
