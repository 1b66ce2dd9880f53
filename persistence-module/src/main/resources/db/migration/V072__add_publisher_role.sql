alter table account add column publisher boolean default false not null;
