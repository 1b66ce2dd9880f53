-- The client is the software or partner that a session is for; the device stays what the person recognises. A session
-- with an expiry ends then, whatever the rules of its kind say.
alter table session add column client varchar(256);
alter table session add column expires timestamp(6) with time zone;

create index session_expires on session (expires);
