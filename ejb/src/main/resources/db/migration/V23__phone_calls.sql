-- How a firm's phone system writes its records, from which length on a talk counts, and who answers at which extension.
create table phone_setting (
  firm_id        varchar(64)   primary key references firm,
  zone           varchar(64),
  threecx_fields varchar(1000) not null,
  outside_prefix varchar(5)    not null,
  least_seconds  integer       not null
);

create table phone_extension (
  firm_id   varchar(64)  not null references firm,
  extension varchar(10)  not null,
  username  varchar(100) not null,
  primary key (firm_id, extension)
);

-- A number that a person said is a client's, with the calls that followed from it, so that it can be undone.
create table phone_teaching (
  id             varchar(36)  primary key,
  firm_id        varchar(64)  not null references firm,
  client_id      varchar(36)  not null references client,
  learned_number varchar(60),
  taught_at      timestamp(6) with time zone not null,
  taught_by      varchar(100) not null,
  undone_at      timestamp(6) with time zone,
  undone_by      varchar(100)
);
create index phone_teaching_of on phone_teaching (client_id);

-- Calls with the outside world, each once: what their records together say. One that another system recorded too leads to it.
create table phone_call (
  id             varchar(36)  primary key,
  firm_id        varchar(64)  not null references firm,
  source         varchar(60)  not null,
  direction      varchar(3)   not null,
  number         varchar(60),
  extension      varchar(60),
  started_at     timestamp(6) with time zone not null,
  ended_at       timestamp(6) with time zone not null,
  talked_seconds integer      not null,
  outcome        varchar(10)  not null,
  client_id      varchar(36)  references client,
  link_reason    varchar(10),
  teaching_id    varchar(36)  references phone_teaching,
  dismissed      boolean      default false not null,
  same_as        varchar(36)  references phone_call,
  gone_at        timestamp(6) with time zone
);
create index phone_call_waiting on phone_call (firm_id, client_id, started_at);
create index phone_call_number on phone_call (firm_id, number, started_at);
create index phone_call_client on phone_call (client_id);
create index phone_call_same on phone_call (same_as);

-- The records, each known by its key in whichever file it stands; the ids that legs of one call share.
create table phone_leg (
  firm_id        varchar(64) not null references firm,
  leg_key        varchar(64) not null,
  source         varchar(60) not null,
  direction      varchar(3)  not null,
  number         varchar(60),
  extension      varchar(60),
  started_at     timestamp(6) with time zone not null,
  ended_at       timestamp(6) with time zone not null,
  talked_seconds integer     not null,
  reached        varchar(10) not null,
  call_id        varchar(36) references phone_call,
  primary key (firm_id, leg_key)
);
create index phone_leg_call on phone_leg (call_id);

create table phone_leg_link (
  firm_id varchar(64)  not null references firm,
  leg_key varchar(64)  not null,
  link    varchar(400) not null,
  primary key (firm_id, leg_key, link)
);
create index phone_leg_linked on phone_leg_link (firm_id, link);

-- Which import, or which caller of the API, states a record.
create table phone_leg_source (
  stated_by varchar(100) not null,
  firm_id   varchar(64)  not null references firm,
  leg_key   varchar(64)  not null,
  primary key (stated_by, firm_id, leg_key)
);
create index phone_leg_source_of on phone_leg_source (firm_id, leg_key);

-- Which call a contact is; one that a person logged may be one that was recorded, unless a person said that it is another.
alter table interaction add column call_id varchar(36) references phone_call;
create index interaction_call on interaction (call_id);

create table phone_apart (
  call_id        varchar(36) not null references phone_call,
  interaction_id varchar(36) not null references interaction,
  primary key (call_id, interaction_id)
);

-- Meetings of calendars; one that is over and was not called off is a contact with the clients whose addresses were asked.
create table meeting (
  id           varchar(36)  primary key,
  firm_id      varchar(64)  not null references firm,
  meeting_key  varchar(64)  not null,
  version      integer      not null,
  starts_at    timestamp(6) with time zone not null,
  ends_at      timestamp(6) with time zone not null,
  organiser    varchar(330),
  title        varchar(300),
  cancelled    boolean      not null,
  settled      boolean      default false not null,
  unique (firm_id, meeting_key)
);
create index meeting_over on meeting (settled, ends_at);

create table meeting_address (
  meeting_id varchar(36)  not null references meeting,
  firm_id    varchar(64)  not null references firm,
  address    varchar(330) not null,
  primary key (meeting_id, address)
);
create index meeting_address_by on meeting_address (firm_id, address);

create table meeting_source (
  stated_by  varchar(100) not null,
  meeting_id varchar(36)  not null references meeting,
  primary key (stated_by, meeting_id)
);
create index meeting_source_of on meeting_source (meeting_id);

alter table interaction add column meeting_id varchar(36) references meeting;
create index interaction_meeting on interaction (meeting_id);
