-- One row, which whoever makes or removes signing keys holds until it is done, so that nodes do it one after the other.
create table openid_key_turn (
  id integer primary key
);

insert into openid_key_turn (id) values (1);
