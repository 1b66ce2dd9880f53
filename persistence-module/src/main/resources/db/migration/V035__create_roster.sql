create table im_roster_item (
  id uuid primary key,
  owner varchar(512) not null,
  contact varchar(512) not null,
  source varchar(8) not null,
  name text,
  group_names text,
  subscription varchar(8) not null,
  asking boolean not null,
  approved boolean not null,
  version integer not null,
  constraint im_roster_item_once unique (owner, contact, source)
);

create index im_roster_item_contact on im_roster_item (contact, source);

create table im_subscription_request (
  id uuid primary key,
  owner varchar(512) not null,
  requester varchar(512) not null,
  stanza text not null,
  received timestamp(6) with time zone not null,
  constraint im_subscription_request_once unique (owner, requester)
);
