-- The durable log, the hottest table: one row serves the recipient's mailbox and the archives of both sides. The log's
-- only writer draws the positions. The archive id is a UUID of version 7: its first 48 bits are the time of sending in
-- milliseconds, so no column repeats it. The two ids point to im_account without a foreign key, whose check would cost
-- more than the row. "archived" is false for what a client wants delivered but not kept (XEP-0334); "ahead" marks the
-- rare row that was delivered while an earlier one of the same recipient still waits. Reading the sender's side of the
-- archive will want an index (sender, position), looking up an archive id one on it; until then they would only cost.
create table message_log (
  position bigint not null,
  recipient bigint not null,
  sender bigint not null,
  archive_id uuid not null,
  archived boolean not null,
  ahead boolean default false not null,
  stanza varchar(1000000) not null,
  constraint message_log_pkey primary key (position)
);

create index message_log_mailbox on message_log (recipient, position);
