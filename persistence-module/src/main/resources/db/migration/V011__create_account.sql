create table account (
  id uuid primary key,
  version integer not null,
  username varchar(256) not null unique,
  display_name varchar(256),
  verifier varchar(256),
  administrator boolean not null,
  locked boolean not null,
  created timestamp(6) with time zone not null,
  removed timestamp(6) with time zone
);
