-- Customer systems of the firm; the secret is encrypted by a key that is not in the database.
create table crm_account (
  id                varchar(36)   primary key,
  firm_id           varchar(64)   not null references firm,
  name              varchar(200)  not null,
  connector         varchar(200)  not null,
  address           varchar(1000),
  login             varchar(320),
  secret            text,
  options           text          not null,
  takes             varchar(200)  not null,
  owners            varchar(200)  not null,
  state             varchar(10)   not null,
  contacts_cursor   text,
  activities_cursor text,
  contacts_sweep    integer       not null default 0,
  activities_sweep  integer       not null default 0,
  contacts_whole    boolean       not null default false,
  activities_whole  boolean       not null default false,
  since             timestamp(6) with time zone,
  made_at           timestamp(6) with time zone not null,
  made_by           varchar(200)  not null,
  removed_at        timestamp(6) with time zone,
  ran_at            timestamp(6) with time zone,
  next_at           timestamp(6) with time zone,
  failures          integer       not null default 0,
  progress          integer       not null default 0,
  problem_it        varchar(2000),
  problem_en        varchar(2000),
  problem_at        timestamp(6) with time zone
);
create index crm_account_firm on crm_account (firm_id, made_at, id);

-- Which contact of a customer system is which client, and what both sides said when they last agreed.
create table crm_contact (
  id            varchar(36)  primary key,
  firm_id       varchar(64)  not null references firm,
  account_id    varchar(36)  not null,
  remote_id     varchar(300) not null,
  version       varchar(500) not null,
  print         varchar(64)  not null,
  parent_id     varchar(300),
  organisation  boolean      not null,
  state         varchar(10)  not null,
  client_id     varchar(36)  references client,
  entry_id      varchar(36),
  reason        varchar(20),
  content       text,
  theirs_name   text,
  theirs_phones text,
  theirs_emails text,
  ours_name     text,
  ours_phones   text,
  ours_emails   text,
  changed_at    timestamp(6) with time zone,
  changed_by    varchar(200),
  seen          integer      not null,
  unique (account_id, remote_id)
);
create index crm_contact_of on crm_contact (client_id);

-- Calls, meetings and notes of customer systems; their words stay only until they are a contact.
create table crm_activity (
  id             varchar(36)  primary key,
  firm_id        varchar(64)  not null references firm,
  account_id     varchar(36)  not null,
  remote_id      varchar(300) not null,
  uid            varchar(64)  not null,
  contact_id     varchar(300) not null,
  client_id      varchar(36)  references client,
  interaction_id varchar(36)  references interaction,
  own            boolean      not null default false,
  kind           varchar(10)  not null,
  state          varchar(10)  not null,
  version        varchar(500) not null,
  print          varchar(64)  not null,
  at             timestamp(6) with time zone not null,
  ends_at        timestamp(6) with time zone not null,
  direction      varchar(3),
  by_person      varchar(200),
  words          text,
  seen           integer      not null,
  unique (account_id, remote_id)
);
create index crm_activity_of on crm_activity (client_id);
create index crm_activity_contact on crm_activity (interaction_id);
create index crm_activity_uid on crm_activity (firm_id, uid);

-- What is to stand in a customer system as an activity, once for each fact, and what stands there.
create table crm_outgoing (
  id             varchar(36)  primary key,
  firm_id        varchar(64)  not null references firm,
  account_id     varchar(36)  not null,
  uid            varchar(100) not null,
  client_id      varchar(36)  not null references client,
  interaction_id varchar(36)  references interaction,
  contact_id     varchar(300) not null,
  state          varchar(10)  not null,
  kind           varchar(10)  not null,
  outgoing       boolean,
  at             timestamp(6) with time zone not null,
  seconds        integer,
  done           boolean      not null,
  subject        varchar(500) not null,
  text           text         not null,
  wanted         varchar(64)  not null,
  sent           varchar(64),
  tried          varchar(64),
  remote_id      varchar(300),
  version        varchar(500),
  theirs         text,
  seen           integer       not null default 0,
  changed_at     timestamp(6) with time zone not null,
  unique (account_id, uid)
);
create index crm_outgoing_of on crm_outgoing (client_id);
create index crm_outgoing_contact on crm_outgoing (interaction_id);

-- Fields on which both sides differ although one of them does not own it, until a person chooses.
create table crm_conflict (
  id          varchar(36)  primary key,
  firm_id     varchar(64)  not null references firm,
  account_id  varchar(36)  not null,
  client_id   varchar(36)  not null references client,
  about_id    varchar(36)  not null,
  field       varchar(20)  not null,
  ours        text         not null,
  theirs      text         not null,
  theirs_at   timestamp(6) with time zone,
  theirs_by   varchar(200),
  found_at    timestamp(6) with time zone not null,
  pushed      boolean      not null default true,
  chosen      varchar(10),
  chosen_at   timestamp(6) with time zone,
  chosen_by   varchar(200)
);
create index crm_conflict_of on crm_conflict (client_id);
create index crm_conflict_open on crm_conflict (firm_id, chosen, found_at, id);

-- Entries may come from a customer system too, which is no import.
alter table contact_entry alter column import_id drop not null;
