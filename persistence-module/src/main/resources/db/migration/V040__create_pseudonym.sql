-- Under which name a sector knows a person. Rows are added and never changed or removed: nobody gets another's name.
create table pseudonym (
  pseudonym varchar(32) primary key,
  sector varchar(300) not null,
  who varchar(512) not null,
  created timestamp(6) with time zone not null,
  constraint pseudonym_once unique (sector, who)
);
