-- What the members of a site published, as far as it is kept. The reference is the site's own id of the posting.
create table website_feed (
  website_id uuid primary key references website (id) on delete cascade,
  etag varchar(200),
  fetched timestamp(6) with time zone not null
);

create table website_posting (
  id uuid primary key,
  website_id uuid not null references website (id) on delete cascade,
  reference varchar(200) not null,
  author varchar(255) not null,
  title varchar(500) not null,
  content varchar(10000) not null,
  link varchar(2000),
  published timestamp(6) with time zone not null,
  updated timestamp(6) with time zone not null,
  constraint website_posting_reference unique (website_id, reference)
);

create index website_posting_newest on website_posting (website_id, published, reference);
