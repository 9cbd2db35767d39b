-- The sittings in which a unit of the territory looks at its collective actions together (instance ISIC).
--
-- Organisations, functions and actions only: no person is named, and no account is kept.

create table register_sitting (
    id {uuid} not null primary key,
    sits_on {date} not null,
    -- the unit of the territory; it belongs to the room of actions
    unit {uuid} not null references action_unit (id),
    place {text} not null,
    -- what was said and decided; empty before
    minutes {text} not null,
    -- how often the minutes were written: whoever writes names the one she read
    revision {int} not null
);
create index register_sitting_by_day on register_sitting (sits_on);

-- The organisations that run a sitting together.
create table register_co_animator (
    sitting {uuid} not null references register_sitting (id),
    organization {uuid} not null,
    primary key (sitting, organization)
) {clustered};

-- The actions on the agenda of a sitting, in their order, and the opinion given of each.
create table register_presented (
    sitting {uuid} not null references register_sitting (id),
    action {uuid} not null references action_record (id),
    position {int} not null,
    -- none before it is given
    opinion {text},
    -- why; never empty where the opinion is not favourable
    words {text} not null,
    -- how often it was given or changed
    revision {int} not null default 0,
    primary key (sitting, action)
) {clustered};
create index register_presented_of_action on register_presented (action);
