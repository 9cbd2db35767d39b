-- Requests people make about their data (RGPD art. 12 to 22), and what came of them.

-- Who asks and what for are sealed, and erased a year after the answer; the kind and the dates remain, to show that
-- each was answered in time.
create table rights_request (
    id {uuid} not null primary key,
    kind {text} not null,
    received_on {date} not null,
    channel {text} not null,
    identity {text} not null,
    due_on {date} not null,
    extended_on {date},
    extension {text},
    answered_on {date},
    outcome {text},
    asker_sealed {bytes},
    words_sealed {bytes},
    registered_by {uuid},
    registered_at {time} not null,
    reminded_at {time}
);
create index rights_request_by_due on rights_request (answered_on, due_on);
