-- What each firm wants of plugins. A plugin that every firm has (of the product, or deployed beside it) has a row once the firm has switched it or set
-- something of it; a plugin of one firm has one from its installation. What is present stands in no table.
create table plugin (
  firm_id             varchar(64)  not null references firm,
  plugin_key          varchar(80)  not null,
  carrier             varchar(10)  not null,
  version             varchar(50)  not null,
  state               varchar(10)  not null,
  descriptor          text         not null,
  previous_version    varchar(50),
  previous_descriptor text,
  installed_at        timestamp(6) with time zone not null,
  installed_by        varchar(200) not null,
  changed_at          timestamp(6) with time zone not null,
  changed_by          varchar(200) not null,
  primary key (firm_id, plugin_key)
);

-- A module that was switched, or that failed; without a row it is as its descriptor says. What has failed_at is not called.
create table plugin_module (
  firm_id    varchar(64)  not null references firm,
  plugin_key varchar(80)  not null,
  module_key varchar(80)  not null,
  state      varchar(20)  not null,
  failures   integer      default 0 not null,
  failed_at  timestamp(6) with time zone,
  message_it varchar(2000),
  message_en varchar(2000),
  primary key (firm_id, plugin_key, module_key)
);

create table plugin_setting (
  firm_id    varchar(64)  not null references firm,
  plugin_key varchar(80)  not null,
  name       varchar(80)  not null,
  content    text,
  sealed     text,
  primary key (firm_id, plugin_key, name)
);

-- The rows of plugins' own.
create table plugin_store (
  firm_id    varchar(64)  not null references firm,
  plugin_key varchar(80)  not null,
  name       varchar(200) not null,
  content    text         not null,
  primary key (firm_id, plugin_key, name)
);

create table plugin_log (
  id         varchar(36)  primary key,
  firm_id    varchar(64)  not null references firm,
  plugin_key varchar(80)  not null,
  module_key varchar(80),
  at         timestamp(6) with time zone not null,
  kind       varchar(20)  not null,
  who        varchar(200),
  text_it    varchar(2000) not null,
  text_en    varchar(2000) not null
);
create index plugin_log_of on plugin_log (firm_id, plugin_key, at, id);

-- The files of plugins without code, of the version in use and of the one before it.
create table plugin_file (
  firm_id    varchar(64)  not null references firm,
  plugin_key varchar(80)  not null,
  version    varchar(50)  not null,
  path       varchar(200) not null,
  content    bytea        not null,
  primary key (firm_id, plugin_key, version, path)
);
