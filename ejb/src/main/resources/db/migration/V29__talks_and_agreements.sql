-- What worries a client, in words chosen from a list, so that nobody has to write down anything about a person's health.
create table client_worry (
  id             varchar(36)  primary key,
  firm_id        varchar(64)  not null references firm,
  client_id      varchar(36)  not null references client,
  worry          varchar(30)  not null,
  since          date         not null,
  over_on        date,
  interaction_id varchar(36)  references interaction,
  noted_at       timestamp(6) with time zone not null,
  noted_by       varchar(100) not null,
  over_by        varchar(100)
);
create index client_worry_of on client_worry (client_id);

-- Within which bounds anybody of the firm may agree with a client; beyond them a partner confirms. No row: the built-in bounds.
create table offer_limits (
  firm_id          varchar(64)    primary key references firm,
  longest_days     integer        not null,
  most_instalments integer        not null,
  least_instalment decimal(19, 2) not null,
  changed_at       timestamp(6) with time zone not null,
  changed_by       varchar(100)   not null
);

-- MADE counts; WAITING for a partner, REFUSED by one and WITHDRAWN do not.
alter table agreement add column state varchar(10) default 'MADE' not null;
alter table agreement add column interaction_id varchar(36) references interaction;
alter table agreement add column superseded_by varchar(36);
alter table agreement add column decided_by varchar(100);
alter table agreement add column decided_at timestamp(6) with time zone;
create index agreement_of_firm on agreement (firm_id, state, superseded);
create index agreement_of_talk on agreement (interaction_id);
