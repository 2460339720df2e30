-- Who looked at what of which client; one row for a person, a client, a thing and an hour, however often.
create table access_log (
  firm_id   varchar(64)  not null references firm,
  hour_at   timestamp(6) with time zone not null,
  who       varchar(100) not null,
  what      varchar(30)  not null,
  client_id varchar(36)  not null,
  subject   varchar(64)  not null,
  first_at  timestamp(6) with time zone not null,
  last_at   timestamp(6) with time zone not null,
  times     integer      not null,
  primary key (firm_id, hour_at, who, what, client_id, subject)
);
create index access_log_client on access_log (client_id, last_at);

-- Clients whose data was erased on request: what the law has kept is restricted until that day, and made anonymous then.
create table client_erasure (
  client_id    varchar(36)  primary key references client,
  firm_id      varchar(64)  not null references firm,
  erased_at    timestamp(6) with time zone not null,
  erased_by    varchar(100) not null,
  kept_until   date,
  counts       text         not null,
  anonymous_at timestamp(6) with time zone
);
create index client_erasure_firm on client_erasure (firm_id, client_id);

-- Keyed prints of the numbers and addresses of erased clients, so that a file or mailbox that is read again does not bring them back.
create table erased_mark (
  firm_id varchar(64) not null references firm,
  mark    varchar(64) not null,
  primary key (firm_id, mark)
);

-- How many months a firm keeps each kind of data, where it is not the default; and when what had run out was erased last.
create table retention_setting (
  firm_id varchar(64) not null references firm,
  kind    varchar(20) not null,
  months  integer     not null,
  primary key (firm_id, kind)
);

create table retention_run (
  firm_id varchar(64) not null references firm,
  kind    varchar(20) not null,
  ran_at  timestamp(6) with time zone not null,
  erased  integer     not null,
  primary key (firm_id, kind)
);
-- That the words of a message are gone: a copy of it that is read again is known by its id, and stays away.
alter table mail_message add column words_gone boolean default false not null;

create index audit_entry_at on audit_entry (firm_id, at);
