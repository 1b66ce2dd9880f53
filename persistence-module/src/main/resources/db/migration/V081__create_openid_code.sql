-- Authorization codes, by their SHA-256. A redeemed one is remembered for a while: when it comes again, what it gave ends.
create table openid_code (
  hash varchar(64) primary key,
  app uuid not null,
  who varchar(512) not null,
  subject varchar(64) not null,
  session uuid not null,
  redirect_uri varchar(1000) not null,
  challenge varchar(64),
  nonce varchar(512),
  scopes varchar(2000) not null,
  claims varchar(4000) not null,
  authenticated timestamp(6) with time zone not null,
  expires timestamp(6) with time zone not null,
  redeemed timestamp(6) with time zone,
  family uuid
);

create index openid_code_expires on openid_code (expires);
create index openid_code_person on openid_code (who, app);
