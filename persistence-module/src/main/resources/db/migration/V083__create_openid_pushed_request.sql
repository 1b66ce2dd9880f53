-- Authorization requests that apps pushed (RFC 9126), by the SHA-256 of the reference that they got for it.
create table openid_pushed_request (
  hash varchar(64) primary key,
  app uuid not null,
  parameters varchar(262144) not null,
  expires timestamp(6) with time zone not null
);

create index openid_pushed_request_expires on openid_pushed_request (expires);
create index openid_pushed_request_app on openid_pushed_request (app, expires);
