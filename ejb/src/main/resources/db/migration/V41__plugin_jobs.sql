-- The runs of the jobs of plugins: when the next one is due, which one is going on, and how the last one ended. running_until is when a run that a server
-- began counts as lost with that server.
create table plugin_job (
  firm_id       varchar(64) not null references firm,
  plugin_key    varchar(80) not null,
  module_key    varchar(80) not null,
  next_at       timestamp(6) with time zone not null,
  running_until timestamp(6) with time zone,
  begun_at      timestamp(6) with time zone,
  ended_at      timestamp(6) with time zone,
  failure_it    varchar(2000),
  failure_en    varchar(2000),
  primary key (firm_id, plugin_key, module_key)
);
