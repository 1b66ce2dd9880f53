-- Calls that came with an Idempotency-Key, so that the same one is not carried out twice. Keys are hashed.
create table call_repeat (
  id uuid primary key,
  app uuid not null,
  key_hash varchar(64) not null,
  request_hash varchar(64) not null,
  answer varchar(64),
  began timestamp(6) with time zone not null,
  constraint call_repeat_once unique (app, key_hash)
);

create index call_repeat_began on call_repeat (began);
