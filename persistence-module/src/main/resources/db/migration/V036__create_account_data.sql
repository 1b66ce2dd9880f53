create table im_vcard (
  owner varchar(512) primary key,
  content text not null,
  updated timestamp(6) with time zone not null
);

create table im_private_data (
  id uuid primary key,
  owner varchar(512) not null,
  name varchar(512) not null,
  content text not null,
  constraint im_private_data_once unique (owner, name)
);

create table im_posting_subscriber (
  member varchar(512) primary key,
  domain varchar(256) not null,
  since timestamp(6) with time zone not null
);

create index im_posting_subscriber_domain on im_posting_subscriber (domain);
