-- What each rule did to whom: one row for a rule and a client, written when what the rule says changes, never when somebody looks. A rule of a plugin is
-- named plugin:module, one of the product by its own name.
create table plugin_effect (
  firm_id    varchar(64)  not null references firm,
  rule_key   varchar(170) not null,
  client_id  varchar(36)  not null references client,
  closed_now boolean      not null,
  times      integer      default 0 not null,
  first_at   timestamp(6) with time zone not null,
  last_at    timestamp(6) with time zone,
  mails      integer      default 0 not null,
  mail_at    timestamp(6) with time zone,
  primary key (firm_id, rule_key, client_id)
);
create index plugin_effect_of_client on plugin_effect (firm_id, client_id);
