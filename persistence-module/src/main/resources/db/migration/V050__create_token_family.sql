-- One row for each family: the access key and the refresh key that are good now, and what the keys before them left. Of a
-- key only SHA-256 is here, in base64url.
create table token_family (
  id uuid primary key,
  kind varchar(16) not null,
  session uuid,
  who varchar(512),
  subject varchar(128) not null,
  audience varchar(128) not null,
  scopes varchar(2000) not null,
  details varchar(4000) not null,
  -- The access key, and the two parts of the refresh key: the locator stays, the secret changes.
  access_hash varchar(43) not null,
  locator_hash varchar(43),
  secret_hash varchar(43),
  -- The secret before this one, and the keys that replaced it, sealed under the replaced refresh key.
  spent_hash varchar(43),
  successor varchar(1000),
  started timestamp(6) with time zone not null,
  issued timestamp(6) with time zone not null,
  access_expires timestamp(6) with time zone not null,
  refresh_expires timestamp(6) with time zone,
  last_used timestamp(6) with time zone not null,
  -- From when on the row is of no use: the last expiry, or the end.
  over timestamp(6) with time zone not null,
  ended timestamp(6) with time zone,
  end_reason varchar(256)
);

create unique index token_family_access on token_family (access_hash);
create unique index token_family_locator on token_family (locator_hash);
create index token_family_session on token_family (session);
create index token_family_who on token_family (who, id);
create index token_family_audience on token_family (audience, id);
create index token_family_over on token_family (over);
