-- What apps have shown to people: where it leads, what may be answered, and what was. Two cards of one invitation are the
-- two sides of it. The reference stands in links; it opens nothing for anyone but the person.
create table call_card (
  id uuid primary key,
  ref varchar(32) not null,
  app uuid not null,
  who varchar(512) not null,
  title varchar(200) not null,
  target varchar(2000),
  choices varchar(1000),
  answer varchar(32),
  invitation uuid,
  created timestamp(6) with time zone not null,
  expires timestamp(6) with time zone not null,
  constraint call_card_ref unique (ref)
);

create index call_card_person on call_card (app, who, id);
create index call_card_invitation on call_card (invitation);
create index call_card_expires on call_card (expires);
