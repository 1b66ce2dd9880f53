-- Failed sign-ins that are still remembered: per account, per network address, and per partner system through which they
-- came. The fingerprint is keyed with the server's key, so nobody reads from the table which names were tried. A row
-- means nothing from its end on, and is swept.
create table signin_failure_count (
  fingerprint varchar(64) primary key,
  kind varchar(8) not null,
  failures integer not null,
  blocked_until timestamp(6) with time zone,
  ends timestamp(6) with time zone not null
);

create index signin_failure_count_ends on signin_failure_count (ends);
