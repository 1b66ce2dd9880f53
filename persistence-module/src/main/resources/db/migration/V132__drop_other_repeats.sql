-- Calls and registrations that came with an Idempotency-Key are kept in repeatable_request, too. What these tables hold
-- is of use for the minutes in which a lost answer is asked for again, and under other fingerprints: it is not moved.
drop table call_repeat;
drop table ticket_registration;
