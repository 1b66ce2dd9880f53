-- Requests that came with an Idempotency-Key, so that the same one is not carried out twice. Of the key and of the
-- request there is a fingerprint, the answer is sealed; there is none while the first of them is under way.
create table repeatable_request (
  key_print varchar(64) primary key,
  request_print varchar(64) not null,
  answer text,
  began timestamp(6) with time zone not null
);

create index repeatable_request_began on repeatable_request (began);
