-- Every row belongs to a firm; every unique key and every foreign look-up begins with it.
-- Texts that grow are "text"; instants carry their offset; amounts are exact.

create table firm (
  id            varchar(64)   primary key,
  name          varchar(200)  not null,
  zone          varchar(64)   not null,
  default_owner varchar(100)  not null,
  default_partner varchar(100),
  ledger_day    date,
  snapshot_day  date
);

create table person (
  firm_id   varchar(64)  not null references firm,
  username  varchar(100) not null,
  name      varchar(200) not null,
  seen_at   timestamp(6) with time zone,
  primary key (firm_id, username)
);

create table client (
  id         varchar(36)  primary key,
  firm_id    varchar(64)  not null references firm,
  name       varchar(300) not null,
  vat_id     varchar(40),
  tax_code   varchar(40),
  code       varchar(100),
  name_key   varchar(400),
  since      date,
  owner      varchar(100) not null,
  partner    varchar(100),
  fixed_group varchar(30),
  language   varchar(5)   not null default 'it',
  phone      varchar(60),
  hardship_cleared date,
  unique (firm_id, vat_id),
  unique (firm_id, code)
);
create index client_tax_code on client (firm_id, tax_code);
create index client_name on client (firm_id, name);

create table client_address (
  firm_id   varchar(64)  not null references firm,
  client_id varchar(36)  not null references client,
  address   varchar(320) not null,
  kind      varchar(10)  not null,
  source    varchar(20)  not null,
  primary key (firm_id, address, client_id)
);
create index client_address_of on client_address (client_id);

create table client_flag (
  id        varchar(36) primary key,
  firm_id   varchar(64) not null references firm,
  client_id varchar(36) not null references client,
  flag      varchar(30) not null,
  since     date        not null,
  lifted    date
);
create index client_flag_of on client_flag (client_id);

create table referral (
  id        varchar(36) primary key,
  firm_id   varchar(64) not null references firm,
  client_id varchar(36) not null references client,
  on_day    date        not null,
  until_day date,
  decided   date
);
create index referral_of on referral (client_id);

create table import_run (
  id            varchar(36)  primary key,
  firm_id       varchar(64)  not null references firm,
  name          varchar(400) not null,
  sha256        varchar(64)  not null,
  booked_sha256 varchar(64),
  format        varchar(60),
  state         varchar(10)  not null,
  snapshot_day  date,
  received_at   timestamp(6) with time zone not null,
  finished_at   timestamp(6) with time zone,
  documents     integer      not null default 0,
  rows_read     integer      not null default 0,
  rows_left_out integer      not null default 0,
  sums          text,
  problems      text,
  note          text,
  unique (firm_id, booked_sha256)
);
create index import_run_latest on import_run (firm_id, received_at);

create table document (
  id          varchar(36)  primary key,
  firm_id     varchar(64)  not null references firm,
  import_id   varchar(36)  not null references import_run,
  client_id   varchar(36)  references client,
  line        integer,
  number      varchar(200) not null,
  type        varchar(40),
  issued      date,
  currency    varchar(3)   not null,
  total       decimal(19, 2),
  payable     decimal(19, 2),
  instalments text,
  issuer_name varchar(300),
  issuer_vat_id varchar(40),
  issuer_tax_code varchar(40),
  client_name varchar(300),
  client_vat_id varchar(40),
  client_tax_code varchar(40),
  state       varchar(10)  not null,
  reason      varchar(500)
);
create index document_of_import on document (import_id);
create index document_by_number on document (firm_id, client_id, number);

create table item (
  id          varchar(36)    primary key,
  firm_id     varchar(64)    not null references firm,
  client_id   varchar(36)    not null references client,
  document_id varchar(36)    references document,
  item_key    varchar(300)   not null,
  number      varchar(200),
  issued      date,
  due         date           not null,
  due_derived boolean        not null default false,
  amount      decimal(19, 2) not null,
  open_amount decimal(19, 2) not null,
  currency    varchar(3)     not null,
  disputed    boolean        not null default false,
  settled_on  date,
  settled_exactly boolean    not null default true,
  unique (firm_id, client_id, item_key)
);
create index item_of on item (client_id);

create table payment (
  id          varchar(36)    primary key,
  firm_id     varchar(64)    not null references firm,
  client_id   varchar(36)    not null references client,
  received_on date           not null,
  amount      decimal(19, 2) not null,
  currency    varchar(3)     not null
);
create index payment_of on payment (client_id);

create table payment_item (
  payment_id varchar(36) not null references payment,
  item_id    varchar(36) not null references item,
  primary key (payment_id, item_id)
);

create table mail_watermark (
  firm_id      varchar(64)  not null references firm,
  account      varchar(200) not null,
  folder       varchar(300) not null,
  uid_validity bigint       not null,
  last_uid     bigint       not null,
  primary key (firm_id, account, folder)
);

create table mail_message (
  id           varchar(36)  primary key,
  firm_id      varchar(64)  not null references firm,
  account      varchar(200) not null,
  folder       varchar(300) not null,
  uid_validity bigint       not null,
  uid          bigint       not null,
  identity     varchar(64)  not null,
  message_id   varchar(998),
  thread_id    varchar(36)  not null,
  in_reply_to  varchar(998),
  refs         text,
  direction    varchar(3)   not null,
  from_address varchar(320),
  from_name    varchar(320),
  recipients   text,
  subject      text,
  sent_at      timestamp(6) with time zone not null,
  kind         varchar(20)  not null,
  refers_to    varchar(998),
  return_date  date,
  new_text     text,
  whole_text   text,
  note         varchar(500),
  client_id    varchar(36)  references client,
  link_reason  varchar(40),
  unique (firm_id, identity)
);
create index mail_message_of on mail_message (client_id);
create index mail_message_thread on mail_message (firm_id, thread_id);
create index mail_message_mid on mail_message (firm_id, message_id);

create table interaction (
  id              varchar(36) primary key,
  firm_id         varchar(64) not null references firm,
  client_id       varchar(36) not null references client,
  at              timestamp(6) with time zone not null,
  channel         varchar(10) not null,
  direction       varchar(3)  not null,
  by_person       varchar(100),
  purpose         varchar(10) not null,
  money_mentioned boolean     not null default false,
  answered        boolean     not null default true,
  signals         varchar(200) not null default '',
  automatic       boolean     not null default false,
  needs_no_answer boolean     not null default false,
  handled         boolean     not null default false,
  recap           boolean     not null default false,
  tone            varchar(10),
  return_date     date,
  items           text,
  note            text,
  message_id      varchar(36) references mail_message,
  logged_at       timestamp(6) with time zone not null,
  logged_by       varchar(100),
  withdrawn_at    timestamp(6) with time zone
);
create index interaction_of on interaction (client_id, at);
create index interaction_message on interaction (message_id);

create table agreement (
  id         varchar(36) primary key,
  firm_id    varchar(64) not null references firm,
  client_id  varchar(36) not null references client,
  kind       varchar(10) not null,
  made       date        not null,
  items      text        not null,
  superseded boolean     not null default false,
  logged_at  timestamp(6) with time zone not null,
  logged_by  varchar(100)
);
create index agreement_of on agreement (client_id);

create table instalment (
  agreement_id varchar(36)    not null references agreement,
  seq          integer        not null,
  due          date           not null,
  amount       decimal(19, 2) not null,
  primary key (agreement_id, seq)
);

create table client_case (
  id        varchar(36)  primary key,
  firm_id   varchar(64)  not null references firm,
  client_id varchar(36)  not null references client,
  title     varchar(300) not null,
  delicate  boolean      not null,
  opened    date         not null,
  closed    date
);
create index client_case_of on client_case (client_id);

create table policy_version (
  firm_id  varchar(64)  not null references firm,
  version  integer      not null,
  saved_at timestamp(6) with time zone not null,
  saved_by varchar(100) not null,
  why      varchar(1000) not null,
  document text         not null,
  primary key (firm_id, version)
);

create table decision (
  client_id      varchar(36) primary key references client,
  firm_id        varchar(64) not null references firm,
  decided_at     timestamp(6) with time zone not null,
  policy_version integer     not null,
  changes_at     timestamp(6) with time zone,
  rank_action    integer     not null,
  rank_at        timestamp(6) with time zone,
  overdue        decimal(19, 2) not null,
  currency       varchar(3)  not null,
  document       text        not null
);
create index decision_worklist on decision (firm_id, rank_action, rank_at, client_id);
create index decision_changes on decision (changes_at);

create table audit_entry (
  id        bigint generated by default as identity primary key,
  firm_id   varchar(64)  not null references firm,
  at        timestamp(6) with time zone not null,
  who       varchar(100) not null,
  what      varchar(60)  not null,
  client_id varchar(36),
  detail    text
);
create index audit_entry_of on audit_entry (firm_id, id);
