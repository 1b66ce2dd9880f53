-- Lets someone register apps without being signed in, a number of times, for a while.
create table app_initial_token (
  id uuid primary key,
  hash varchar(64) not null,
  label varchar(100) not null,
  uses_left integer not null,
  made_by varchar(512) not null,
  created timestamp(6) with time zone not null,
  expires timestamp(6) with time zone not null,
  constraint app_initial_token_hash unique (hash)
);
