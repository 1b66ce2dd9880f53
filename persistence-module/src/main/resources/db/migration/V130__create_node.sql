-- The nodes that are up: up to which number each has sent its letters to the others, and its last sign of life.
create table node (
  id uuid primary key,
  name varchar(64) not null unique,
  sent bigint not null,
  seen timestamp(3) with time zone not null
);
