-- Which apps signed a person in by which session, and which of them still have to be told that it ended.
create table openid_login (
  session uuid not null,
  app uuid not null,
  subject varchar(64) not null,
  since timestamp(6) with time zone not null,
  primary key (session, app)
);

create table openid_logout_notice (
  id uuid primary key,
  session uuid not null,
  app uuid not null,
  subject varchar(64) not null,
  tries integer not null,
  due timestamp(6) with time zone not null
);

create index openid_logout_notice_due on openid_logout_notice (due);
