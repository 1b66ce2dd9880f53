create table setup_link (
  id uuid primary key,
  code_hash varchar(64) not null unique,
  expires timestamp(6) with time zone not null
);
