-- Why a message, and each contact that it is, belongs to a client: the address, domain, number, document or subject that says so.
alter table mail_message add column link_detail varchar(330);
alter table interaction add column link_reason varchar(20);
alter table interaction add column link_detail varchar(330);

-- Whether a person is asked whose a message is.
alter table mail_message add column waiting boolean default false not null;
update mail_message set waiting = true where client_id is null and kind in ('HUMAN', 'AUTO_REPLY')
  and exists (select 1 from mail_address a where a.message_id = mail_message.id);

-- The subject without the marks of replies, in small letters; and whether it is an answer that names no message.
alter table mail_message add column base_subject varchar(200);
alter table mail_message add column stray_answer boolean default false not null;
create index mail_message_subject on mail_message (client_id, base_subject);

-- Numbers in what was written anew, in the subject and the signature: TAX numbers, and documents named by number and year or day.
create table mail_number (
  message_id varchar(36) not null references mail_message,
  firm_id    varchar(64) not null references firm,
  kind       varchar(3)  not null,
  number     varchar(80) not null,
  primary key (message_id, kind, number)
);
create index mail_number_by on mail_number (firm_id, number);

-- Domains that a person said are one client's.
create table client_domain (
  firm_id       varchar(64)  not null references firm,
  domain        varchar(330) not null,
  client_id     varchar(36)  not null references client,
  assignment_id varchar(36)  not null references mail_assignment,
  primary key (firm_id, domain, client_id)
);
create index client_domain_of on client_domain (client_id);

-- Senders and domains of which nobody is asked again.
create table mail_ignored (
  id         varchar(36)  primary key,
  firm_id    varchar(64)  not null references firm,
  kind       varchar(10)  not null,
  sender     varchar(330) not null,
  ignored_at timestamp(6) with time zone not null,
  ignored_by varchar(100) not null,
  undone_at  timestamp(6) with time zone,
  undone_by  varchar(100)
);
create index mail_ignored_by on mail_ignored (firm_id, sender);
create index mail_ignored_at on mail_ignored (firm_id, ignored_at);

-- A person may also teach a domain, or say that a message is not that client's.
alter table mail_assignment add column learned_domain varchar(330);
alter table mail_assignment add column refused boolean default false not null;
create index mail_assignment_message on mail_assignment (message_id);
create index mail_message_assigned on mail_message (assignment_id);

-- Whoever keeps mail of a firm holds its row, so that one batch at a time sees and changes conversations; and the firm's own addresses.
create table mail_gate (
  firm_id       varchar(64) primary key references firm,
  own_addresses text        not null
);
insert into mail_gate (firm_id, own_addresses) select id, '' from firm;
