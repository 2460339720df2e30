-- What interrupted the limitation of some items, as a partner recorded it: a letter sent by hand, an acknowledgement, a part payment.
create table limitation_act (
  id             varchar(36)  primary key,
  firm_id        varchar(64)  not null references firm,
  client_id      varchar(36)  not null references client,
  kind           varchar(20)  not null,
  on_day         date         not null,
  items          text         not null,
  note           varchar(500),
  interaction_id varchar(36)  references interaction,
  logged_at      timestamp(6) with time zone not null,
  logged_by      varchar(100) not null,
  withdrawn_at   timestamp(6) with time zone,
  withdrawn_by   varchar(100)
);
create index limitation_act_of on limitation_act (client_id);
create index limitation_act_of_firm on limitation_act (firm_id, logged_at);

-- Rates of interest as the firm set them beside those that come with the application; the newest row of a day that was not
-- taken back counts.
create table interest_rate (
  id          varchar(36)   primary key,
  firm_id     varchar(64)   not null references firm,
  kind        varchar(12)   not null,
  valid_from  date          not null,
  percent     decimal(7, 4) not null,
  source      varchar(300),
  saved_at    timestamp(6) with time zone not null,
  saved_by    varchar(100)  not null,
  undone_at   timestamp(6) with time zone,
  undone_by   varchar(100)
);
create index interest_rate_of on interest_rate (firm_id, kind, valid_from);
