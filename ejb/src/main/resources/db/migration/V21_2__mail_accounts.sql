-- The mail accounts of a firm. Passwords, client secrets and refresh tokens are encrypted by a key that is not in the database.
create table mail_account (
  id             varchar(36)   primary key,
  firm_id        varchar(64)   not null references firm,
  address        varchar(320)  not null,
  host           varchar(253)  not null,
  port           integer       not null,
  security       varchar(10)   not null,
  login          varchar(320)  not null,
  sign_in        varchar(20)   not null,
  password       text,
  token_endpoint varchar(1000),
  oauth_client   varchar(500),
  client_secret  text,
  refresh_token  text,
  scope          varchar(1000),
  folders        text          not null,
  addresses      text          not null,
  state          varchar(10)   not null,
  made_at        timestamp(6) with time zone not null,
  made_by        varchar(200)  not null,
  removed_at     timestamp(6) with time zone,
  looked_at      timestamp(6) with time zone,
  problem_it     varchar(2000),
  problem_en     varchar(2000),
  problem_at     timestamp(6) with time zone
);
create index mail_account_firm on mail_account (firm_id, made_at, id);
create index mail_account_state on mail_account (state, id);

-- Since when a folder is being read, and how much was missing then: from both follows how long the rest takes.
alter table mail_watermark add column reading_since timestamp(6) with time zone;
alter table mail_watermark add column missing_then bigint default 0 not null;
