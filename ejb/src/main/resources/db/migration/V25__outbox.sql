-- Mail on its way out of the firm, decided about again at the last moment; one row for each revision of a draft that was approved.
-- "attempt" tells the attempts to hand it over apart: what an earlier one has to say later changes nothing any more.
create table outbox_mail (
  id             varchar(36)   primary key,
  firm_id        varchar(64)   not null references firm,
  client_id      varchar(36)   not null references client,
  draft_id       varchar(36)   not null,
  revision       integer       not null,
  state          varchar(10)   not null,
  purpose        varchar(10)   not null,
  tone           varchar(10),
  recap          boolean       not null,
  items          text          not null,
  sender         varchar(100)  not null,
  to_addresses   text          not null,
  cc_addresses   text          not null,
  subject        varchar(1000) not null,
  body           text          not null,
  in_reply_to    varchar(998),
  refs           text          not null,
  message_id     varchar(200)  not null,
  approved_at    timestamp(6) with time zone not null,
  approved_by    varchar(100)  not null,
  give_up_at     timestamp(6) with time zone not null,
  next_at        timestamp(6) with time zone,
  attempt        integer       default 0 not null,
  attempt_at     timestamp(6) with time zone,
  interaction_id varchar(36)   references interaction,
  answer         varchar(500),
  why_it         varchar(1000),
  why_en         varchar(1000),
  closed         text,
  filed          boolean       default false not null,
  changed_at     timestamp(6) with time zone not null,
  changed_by     varchar(100)  not null,
  unique (firm_id, draft_id, revision),
  unique (firm_id, message_id)
);
create index outbox_mail_of on outbox_mail (client_id, state);
create index outbox_mail_listed on outbox_mail (firm_id, changed_at, id);
create index outbox_mail_due on outbox_mail (state, next_at);

-- The files of a mail until it has left, and then the octets of the whole message as they were handed over.
create table outbox_enclosure (
  mail_id  varchar(36)  not null references outbox_mail,
  firm_id  varchar(64)  not null references firm,
  seq      integer      not null,
  name     varchar(200) not null,
  type     varchar(200) not null,
  content  bytea        not null,
  primary key (mail_id, seq)
);
create table outbox_content (
  mail_id  varchar(36)  primary key references outbox_mail,
  firm_id  varchar(64)  not null references firm,
  content  bytea        not null
);

-- Whoever lets a mail leave and whoever changes the policy hold this row: so a stop is either before a mail or after it.
create table policy_gate (
  firm_id varchar(64) primary key
);
insert into policy_gate (firm_id) select id from firm;

-- A contact that is a mail of the outbox is no other one's to withdraw, also when its copy is read from a mailbox.
-- The node that hands a mail over: what it left behind when it ended, nobody knows the end of.
alter table outbox_mail add column node varchar(100);

alter table interaction add column outbox_id varchar(36);

-- An address that a server refused, or that came back: not used until somebody hears from it or sets it right.
alter table client_address add column refused_at timestamp(6) with time zone;
alter table client_address add column refused_why varchar(500);
