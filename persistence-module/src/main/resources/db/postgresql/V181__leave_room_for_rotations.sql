-- A row that is changed in place of its page needs no new index entries. So the pages of what is changed often are not
-- filled: room for the next version of every fifth family, and of every tenth session.
alter table token_family set (fillfactor = 80);
alter table session set (fillfactor = 90);
