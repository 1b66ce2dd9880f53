-- On which start of which node a session was opened: an IM session ends with it.
alter table session add column node uuid;
