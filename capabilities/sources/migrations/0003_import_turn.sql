-- Which process takes a file in, since when, and until when it need not say anything: afterwards it may be begun anew.
alter table pending_import add column holder {uuid};

alter table pending_import add column begun_at {time};

alter table pending_import add column held_until {time};
