-- The keys that sign ID tokens, one generation after the other. The private half is sealed with the server's key.
create table openid_key (
  id uuid primary key,
  algorithm varchar(8) not null,
  generation integer not null,
  sealed varchar(8000) not null,
  created timestamp(6) with time zone not null,
  signs_from timestamp(6) with time zone not null,
  constraint openid_key_generation unique (algorithm, generation)
);
