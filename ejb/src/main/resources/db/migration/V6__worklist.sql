-- The worklist in its order: a page is read from the index, however many clients there are.
alter table decision add column name varchar(300);
update decision set name = (select c.name from client c where c.id = decision.client_id);
alter table decision alter column name set not null;
drop index decision_worklist;
create index decision_worklist on decision (firm_id, rank_action, rank_at nulls last, name, client_id);
