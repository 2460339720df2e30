-- Who said that a message needs no answer, and when; null where nobody did, or where it was said before this was kept.
alter table interaction add column no_answer_at timestamp(6) with time zone;
alter table interaction add column no_answer_by varchar(100);

-- What was done since a moment is read with each look at the worklist.
create index interaction_no_answer on interaction (firm_id, no_answer_at);
create index agreement_at on agreement (firm_id, logged_at);
