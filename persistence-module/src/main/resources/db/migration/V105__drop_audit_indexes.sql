-- Every entry of an index is written with every line of the log. The moments are found by the id, which tells the time; and
-- acts are looked for by their beginning, for which the index served in few collations.
drop index audit_record_occurred;
drop index audit_record_action;
