-- The identifier is the domain in its ASCII form, the domain is the same as JIDs show it. The state follows from the
-- two times. Secrets are sealed; the old one is there only while it is being replaced.
create table website (
  id uuid primary key,
  version integer not null,
  identifier varchar(253) not null,
  domain varchar(253) not null,
  name varchar(100) not null,
  connector_url varchar(1000) not null,
  connect_timeout_ms integer not null,
  read_timeout_ms integer not null,
  offers_contacts boolean not null,
  offers_postings boolean not null,
  open_to_others boolean not null,
  server_id varchar(100) not null,
  secret varchar(400) not null,
  old_secret varchar(400),
  created timestamp(6) with time zone not null,
  authorized timestamp(6) with time zone,
  suspended timestamp(6) with time zone,
  constraint website_identifier unique (identifier)
);
