-- How often a site said yes, no, or nothing that counts, hour by hour.
create table website_verdicts (
  id uuid primary key,
  website_id uuid not null references website (id) on delete cascade,
  hour_begins timestamp(6) with time zone not null,
  accepted integer not null,
  refused integer not null,
  unavailable integer not null,
  latency_ms bigint not null,
  constraint website_verdicts_hour unique (website_id, hour_begins)
);
