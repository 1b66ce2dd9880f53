-- An app resource server. Secrets are there as SHA-256 in hexadecimal, the old one only while it is being replaced. The
-- networks, separated by spaces, are those from which it may ask; none means from anywhere.
create table resource_server (
  id uuid primary key,
  version integer not null,
  identifier varchar(63) not null,
  name varchar(100) not null,
  subject_kind varchar(10) not null,
  authorization_life_s bigint not null,
  refresh_life_s bigint not null,
  verify_cache_s integer not null,
  allowed_networks varchar(2000) not null,
  secret_hash varchar(64) not null,
  old_secret_hash varchar(64),
  created timestamp(6) with time zone not null,
  suspended timestamp(6) with time zone,
  constraint resource_server_identifier unique (identifier)
);
