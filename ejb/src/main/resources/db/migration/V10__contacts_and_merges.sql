-- A client that was merged into another keeps its row, and there the numbers by which files still name it.
alter table client add column merged_into varchar(36) references client;
create index client_merged_into on client (merged_into);

-- Several ways to reach a client, where each came from, and which one to use first.
alter table client_address alter column address set data type varchar(330);
alter table client_address add column preferred boolean default false not null;
alter table client_address add column entry_id varchar(36);

create table client_phone (
  firm_id   varchar(64) not null references firm,
  client_id varchar(36) not null references client,
  number    varchar(60) not null,
  written   varchar(60) not null,
  extension varchar(20),
  person    varchar(300),
  fax       boolean     not null default false,
  preferred boolean     not null default false,
  source    varchar(20) not null,
  import_id varchar(36),
  entry_id  varchar(36),
  primary key (firm_id, number, client_id)
);
create index client_phone_of on client_phone (client_id);

create table client_place (
  id        varchar(36) primary key,
  firm_id   varchar(64) not null references firm,
  client_id varchar(36) not null references client,
  street    varchar(300),
  postcode  varchar(20),
  town      varchar(150),
  province  varchar(60),
  country   varchar(60),
  source    varchar(20) not null,
  import_id varchar(36),
  entry_id  varchar(36),
  unique (client_id)
);

-- Entries of address books that name no number of a client: they wait until a person says whose they are.
create table contact_entry (
  id         varchar(36)  primary key,
  firm_id    varchar(64)  not null references firm,
  entry_key  varchar(64)  not null,
  import_id  varchar(36)  not null references import_run,
  line       integer      not null,
  state      varchar(10)  not null,
  client_id  varchar(36)  references client,
  name       varchar(300) not null,
  person     varchar(300),
  emails     text         not null,
  phones     text         not null,
  faxes      text         not null,
  street     varchar(300),
  postcode   varchar(20),
  town       varchar(150),
  province   varchar(60),
  country    varchar(60),
  decided_at timestamp(6) with time zone,
  decided_by varchar(100),
  unique (firm_id, entry_key)
);
create index contact_entry_waiting on contact_entry (firm_id, state, name, id);
create index contact_entry_of on contact_entry (client_id);

-- Pairs of clients of which a person said that they are two, the smaller id first.
create table client_apart (
  firm_id  varchar(64)  not null references firm,
  one_id   varchar(36)  not null references client,
  other_id varchar(36)  not null references client,
  said_at  timestamp(6) with time zone not null,
  said_by  varchar(100) not null,
  primary key (firm_id, one_id, other_id)
);

-- Merges of two clients with all that each changed, so that it can be undone.
create table client_merge (
  id          varchar(36)  primary key,
  firm_id     varchar(64)  not null references firm,
  survivor_id varchar(36)  not null references client,
  merged_id   varchar(36)  not null references client,
  merged_at   timestamp(6) with time zone not null,
  merged_by   varchar(100) not null,
  undone_at   timestamp(6) with time zone,
  undone_by   varchar(100)
);
create index client_merge_of on client_merge (survivor_id);

create table client_merge_row (
  merge_id   varchar(36)  not null references client_merge,
  table_name varchar(40)  not null,
  row_id     varchar(400) not null,
  primary key (merge_id, table_name, row_id)
);

create table client_merge_value (
  merge_id     varchar(36) not null references client_merge,
  seq          integer     not null,
  table_name   varchar(40) not null,
  row_id       varchar(36) not null,
  column_name  varchar(40) not null,
  before_value text,
  after_value  text,
  primary key (merge_id, seq)
);

-- Items of a document that both clients had: one side's stay out of the ledger while the clients are one.
create table client_merge_item (
  merge_id    varchar(36)    not null references client_merge,
  item_id     varchar(36)    not null,
  client_id   varchar(36)    not null references client,
  item_key    varchar(300)   not null,
  open_amount decimal(19, 2) not null,
  settled_on  date,
  settled_exactly boolean    not null,
  listed_in   varchar(60),
  primary key (merge_id, item_id)
);
