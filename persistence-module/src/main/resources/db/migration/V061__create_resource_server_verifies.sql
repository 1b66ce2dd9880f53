-- What came of the questions of one app resource server, hour by hour.
create table resource_server_verifies (
  id uuid primary key,
  server_id uuid not null references resource_server (id) on delete cascade,
  hour_begins timestamp(6) with time zone not null,
  outcome varchar(20) not null,
  times bigint not null,
  constraint resource_server_verifies_hour unique (server_id, hour_begins, outcome)
);
create index resource_server_verifies_begin on resource_server_verifies (hour_begins);
