-- What an approved app is to be once an administrator agrees. Until then it is what was approved, and both stand side by
-- side: the text it would say, the picture it would show, and why the last change was turned down.
alter table app add column proposed_profile varchar(60000);
alter table app add column proposed_logo_hash varchar(64);
alter table app add column refusal varchar(500);

alter table app_logo add column proposed bytea;
alter table app_logo alter column png drop not null;
