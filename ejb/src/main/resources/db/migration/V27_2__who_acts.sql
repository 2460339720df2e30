-- Who acts, what there is to do (of a wait, what it waits for) and until when it was put off, as they stand with the decision.
alter table decision add column acts varchar(100);
alter table decision add column kind varchar(10);
alter table decision add column held_until date;
update decision set acts = who;
