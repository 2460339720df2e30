-- Conversations: ids that lead to one, also those of messages that have not come; one that proved to be part of another leads to it.
create table mail_thread (
  id          varchar(36) primary key,
  firm_id     varchar(64) not null references firm,
  born        timestamp(6) with time zone not null,
  merged_into varchar(36) references mail_thread
);

create table mail_thread_id (
  firm_id    varchar(64)  not null references firm,
  message_id varchar(998) not null,
  thread_id  varchar(36)  not null references mail_thread,
  primary key (firm_id, message_id)
);
create index mail_thread_id_of on mail_thread_id (thread_id);

-- The addresses by which a message belongs to a client: who sent it, or to whom it went; the firm's own ones left out.
create table mail_address (
  message_id varchar(36)  not null references mail_message,
  firm_id    varchar(64)  not null references firm,
  address    varchar(320) not null,
  primary key (message_id, address)
);
create index mail_address_by on mail_address (firm_id, address);

-- What a person assigned to a client, with all that followed from it, so that it can be undone.
create table mail_assignment (
  id              varchar(36)  primary key,
  firm_id         varchar(64)  not null references firm,
  client_id       varchar(36)  not null references client,
  message_id      varchar(36)  not null references mail_message,
  learned_address varchar(320),
  assigned_at     timestamp(6) with time zone not null,
  assigned_by     varchar(100) not null,
  undone_at       timestamp(6) with time zone,
  undone_by       varchar(100)
);
create index mail_assignment_of on mail_assignment (firm_id, assigned_at);

alter table mail_message add column purpose varchar(10) default 'UNKNOWN' not null;
alter table mail_message add column signals varchar(200) default '' not null;
alter table mail_message add column assignment_id varchar(36) references mail_assignment;
create index mail_message_waiting on mail_message (firm_id, client_id, kind, sent_at);
