-- What a person allowed an app, until they withdraw it.
create table openid_consent (
  id uuid primary key,
  app uuid not null,
  who varchar(512) not null,
  scopes varchar(2000) not null,
  claims varchar(4000) not null,
  given timestamp(6) with time zone not null,
  changed timestamp(6) with time zone not null,
  constraint openid_consent_person unique (who, app)
);

create index openid_consent_app on openid_consent (app);
