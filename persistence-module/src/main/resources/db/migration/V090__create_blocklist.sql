-- Whom an account does not want to hear from (XEP-0191): an address, with or without resource, or a domain.
create table im_blocked (
  id uuid primary key,
  owner varchar(512) not null,
  address varchar(512) not null,
  constraint im_blocked_once unique (owner, address)
);
