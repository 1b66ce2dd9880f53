-- What a site last said about whom its member knows. The etag is the site's own.
create table website_contact_list (
  id uuid primary key,
  website_id uuid not null references website (id) on delete cascade,
  owner varchar(255) not null,
  etag varchar(200),
  fetched timestamp(6) with time zone not null,
  constraint website_contact_list_owner unique (website_id, owner)
);

create table website_contact (
  list_id uuid not null references website_contact_list (id) on delete cascade,
  website_id uuid not null,
  user_name varchar(255) not null,
  name varchar(200) not null,
  group_names varchar(4000) not null,
  primary key (list_id, user_name)
);

-- Who has this one among their contacts?
create index website_contact_user_name on website_contact (website_id, user_name);
