-- Where hosts that show a firm's suggestions within their own pages reach it; whoever knows the address may ask to be let in, and no more.
create table host_door (
  firm_id varchar(64)  primary key references firm,
  code    varchar(40)  not null unique,
  made_by varchar(200) not null,
  made_at timestamp(6) with time zone not null
);

-- A host, and what of it waits for an administrator. What it signs with is either its public keys or a secret, which is kept encrypted.
create table host_tenant (
  id               varchar(36)   primary key,
  firm_id          varchar(64)   not null references firm,
  client_key       varchar(200)  not null,
  profile          varchar(10)   not null,
  product          varchar(200)  not null,
  base_url         varchar(500)  not null,
  public_keys      text,
  secret           text,
  state            varchar(10)   not null,
  there            boolean       not null,
  waiting_base_url varchar(500),
  waiting_keys     text,
  waiting_secret   text,
  asked_at         timestamp(6) with time zone not null,
  decided_by       varchar(200),
  decided_at       timestamp(6) with time zone,
  unique (firm_id, client_key)
);

-- Which client a customer of a host is.
create table host_client (
  id        varchar(36)  primary key,
  firm_id   varchar(64)  not null references firm,
  tenant_id varchar(36)  not null,
  host_id   varchar(200) not null,
  client_id varchar(36)  not null references client,
  how       varchar(10)  not null,
  by_person varchar(200) not null,
  at        timestamp(6) with time zone not null,
  unique (tenant_id, host_id)
);
create index host_client_of on host_client (client_id);

-- Who of the firm a person of a host is; nobody while an administrator has not said so.
create table host_person (
  firm_id   varchar(64)  not null references firm,
  tenant_id varchar(36)  not null,
  host_user varchar(200) not null,
  username  varchar(100),
  set_by    varchar(200),
  at        timestamp(6) with time zone not null,
  primary key (tenant_id, host_user)
);

-- What a host told, once each.
create table host_event (
  firm_id   varchar(64)  not null references firm,
  tenant_id varchar(36)  not null,
  event_id  varchar(200) not null,
  type      varchar(60)  not null,
  at        timestamp(6) with time zone not null,
  primary key (tenant_id, event_id)
);
create index host_event_at on host_event (firm_id, tenant_id, at);
