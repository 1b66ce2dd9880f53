-- Append-only. The id is time-ordered (UUID v7), so each index ends in it: newest first without a sort.
create table audit_record (
  id uuid primary key,
  occurred timestamp(6) with time zone not null,
  action varchar(64) not null,
  actor varchar(512),
  subject varchar(512),
  address varchar(64),
  correlation_id varchar(64) not null,
  details varchar(4000)
);

create index audit_record_actor on audit_record (actor, id);
create index audit_record_subject on audit_record (subject, id);
create index audit_record_action on audit_record (action, id);
create index audit_record_occurred on audit_record (occurred);
create index audit_record_correlation on audit_record (correlation_id, id);
