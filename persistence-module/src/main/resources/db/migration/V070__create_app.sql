-- What an app says of itself is one text, in the names of RFC 7591: it is read and written as a whole. Apps that were
-- removed keep their row, so that neither a client id nor an address is ever given to another. Secrets are hashed, what
-- must be read back is sealed.
create table app (
  id uuid primary key,
  version integer not null,
  state varchar(16) not null,
  origin varchar(16) not null,
  publisher varchar(512),
  profile varchar(60000) not null,
  address varchar(64),
  classic boolean not null,
  secret_hash varchar(64),
  old_secret_hash varchar(64),
  webhook_secret varchar(400) not null,
  old_webhook_secret varchar(400),
  registration_hash varchar(64),
  logo_hash varchar(64),
  created timestamp(6) with time zone not null,
  changed timestamp(6) with time zone not null,
  removed timestamp(6) with time zone,
  constraint app_address unique (address)
);

create index app_publisher on app (publisher, id);
create index app_changed on app (changed);

create table app_logo (
  app uuid primary key references app (id),
  png bytea not null
);
