-- Assertions by which apps authenticated (RFC 7523), until they expire: none of them works twice.
create table openid_assertion (
  hash varchar(64) primary key,
  expires timestamp(6) with time zone not null
);

create index openid_assertion_expires on openid_assertion (expires);
