-- Families that ended many at once and whose end was not told yet to what hangs on them.
create table token_farewell (
  family uuid primary key
);
