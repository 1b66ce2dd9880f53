-- A rotation that changes no column of an index leaves all indexes of the row alone (PostgreSQL's heap-only tuples). Access
-- keys name their family, so their hash needs none; what is over is found by looking at every family once a day.
drop index token_family_access;
drop index token_family_over;
