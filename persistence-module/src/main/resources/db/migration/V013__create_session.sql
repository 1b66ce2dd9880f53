create table session (
  id uuid primary key,
  who varchar(512) not null,
  domain varchar(256) not null,
  kind varchar(16) not null,
  device varchar(256),
  address varchar(64),
  opened timestamp(6) with time zone not null,
  last_used timestamp(6) with time zone not null,
  ended timestamp(6) with time zone,
  end_reason varchar(256)
);

create index session_who on session (who, ended);
create index session_domain on session (domain, ended);
create index session_kind on session (kind, ended, opened);
create index session_ended on session (ended);
