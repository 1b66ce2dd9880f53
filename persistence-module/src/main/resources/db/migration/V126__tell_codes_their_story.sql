-- The correlation id of the authorization that a code came from: its redemption is part of the same story.
alter table openid_code add column correlation varchar(64);
