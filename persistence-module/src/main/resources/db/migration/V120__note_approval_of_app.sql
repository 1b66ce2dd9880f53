-- Whether an administrator has approved what the app says of itself now. Kept beside the state, since a suspended app must
-- come back as what it was. Of those that are suspended nobody knows any more, so they are looked at again.
alter table app add column approved boolean default false not null;

update app set approved = true where state = 'APPROVED';
