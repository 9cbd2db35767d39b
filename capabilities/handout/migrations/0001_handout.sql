-- How many sheets were handed over, by service and month: no person, no worker, no day.
create table handout_count (
  service_id {uuid} not null,
  month {date} not null,
  handed {int} not null,
  primary key (service_id, month)
){clustered};
