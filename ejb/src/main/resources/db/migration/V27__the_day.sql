-- Who acts next and how, as columns: the worklist is filtered and counted by them without reading a decision's text.
alter table decision add column who varchar(100);
alter table decision add column action varchar(10);
alter table decision add column purpose varchar(10);
alter table decision add column client_group varchar(30);
-- Until they are made again, decisions that were kept before say what their place on the list says of them.
update decision set action = case rank_action when 1 then 'REPLY' when 2 then 'CALL' when 3 then 'EMAIL' when 4 then 'REFER'
  when 5 then 'THANK' when 6 then 'CALL' when 20 then 'NONE' else 'WAIT' end;
update decision set changes_at = decided_at;
alter table decision alter column action set not null;

-- What a person put off until a day, and why; it holds as long as the suggestion is the one that was put off.
create table snooze (
  client_id varchar(36)  primary key references client,
  firm_id   varchar(64)  not null references firm,
  until_day date         not null,
  reason    varchar(500) not null,
  action    varchar(10)  not null,
  purpose   varchar(10)  not null,
  by_person varchar(100) not null,
  at        timestamp(6) with time zone not null
);
create index snooze_of_firm on snooze (firm_id, at);

-- Who acts in another's place until that person has spoken or written to the client.
create table hand_over (
  client_id varchar(36)  primary key references client,
  firm_id   varchar(64)  not null references firm,
  to_person varchar(100) not null,
  note      varchar(1000),
  by_person varchar(100) not null,
  at        timestamp(6) with time zone not null
);
create index hand_over_of_firm on hand_over (firm_id, at);
create index interaction_done on interaction (firm_id, at);
