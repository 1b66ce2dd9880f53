-- Registrations that may be asked for again under their idempotency key; of that only a fingerprint under the server key.
create table ticket_registration (
  key_hash varchar(43) primary key,
  username varchar(256) not null,
  created timestamp(6) with time zone not null
);

create index ticket_registration_created on ticket_registration (created);
