-- What was known of an item, and since when; a row for each change, never changed itself.
create table item_change (
  item_id     varchar(36)    not null references item,
  known_at    timestamp(6) with time zone not null,
  firm_id     varchar(64)    not null references firm,
  client_id   varchar(36)    not null references client,
  open_amount decimal(19, 2) not null,
  disputed    boolean        not null,
  settled_on  date,
  primary key (item_id, known_at)
);
create index item_change_of on item_change (client_id);

-- Up to which day the ledger was known, and since when.
create table ledger_day_change (
  firm_id    varchar(64) not null references firm,
  known_at   timestamp(6) with time zone not null,
  ledger_day date        not null,
  primary key (firm_id, known_at)
);

create table replay_run (
  id         varchar(36)  primary key,
  firm_id    varchar(64)  not null references firm,
  asked_by   varchar(100) not null,
  asked_at   timestamp(6) with time zone not null,
  state      varchar(10)  not null,
  clients    integer      not null,
  done       integer      not null,
  request    text         not null,
  report     text
);
create index replay_run_latest on replay_run (firm_id, asked_at);
