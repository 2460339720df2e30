-- How a firm's phone system writes its records, from which length on a talk counts, and who answers at which extension.
create table phone_setting (
  firm_id        varchar(64)   primary key references firm,
  zone           varchar(64),
  threecx_fields varchar(1000) not null,
  outside_prefix varchar(5)    not null,
  least_seconds  integer       not null,
  machines       varchar(1000) not null
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
  machine        boolean      default false not null,
  same_as        varchar(36)  references phone_call,
  gone_at        timestamp(6) with time zone
);
create index phone_call_waiting on phone_call (firm_id, client_id, started_at);
create index phone_call_number on phone_call (firm_id, number, started_at);
create index phone_call_client on phone_call (client_id);
create index phone_call_same on phone_call (same_as);
create index phone_call_started on phone_call (firm_id, started_at);

-- Numbers of which a person said that they are no client's.
create table phone_stranger (
  firm_id varchar(64)  not null references firm,
  number  varchar(60)  not null,
  said_at timestamp(6) with time zone not null,
  said_by varchar(100) not null,
  primary key (firm_id, number)
);

-- The records, each known by its key in whichever file it stands; the ids that legs of one call share. Keys and links are the
-- firm's own, so that they are found by themselves.
create table phone_leg (
  leg_key        varchar(64) primary key,
  firm_id        varchar(64) not null references firm,
  source         varchar(60) not null,
  direction      varchar(3)  not null,
  number         varchar(60),
  extension      varchar(60),
  started_at     timestamp(6) with time zone not null,
  ended_at       timestamp(6) with time zone not null,
  talked_seconds integer     not null,
  reached        varchar(10) not null,
  call_id        varchar(36) references phone_call
);
create index phone_leg_call on phone_leg (call_id);
create index phone_leg_started on phone_leg (firm_id, started_at);

create table phone_leg_link (
  leg_key varchar(64)  not null,
  link    varchar(500) not null,
  primary key (leg_key, link)
);
create index phone_leg_linked on phone_leg_link (link);

-- Which import, or which id of a caller of the API, states a record. A file to which a phone system appends for ever states all
-- that the file of the day before stated: that one is its part, and it has rows only for what came since.
create table phone_statement (
  stated_by varchar(100) primary key,
  firm_id   varchar(64)  not null references firm,
  records   integer      not null,
  gone      boolean      default false not null
);

create table phone_statement_part (
  stated_by varchar(100) not null references phone_statement,
  part      varchar(100) not null references phone_statement,
  primary key (stated_by, part)
);

create table phone_leg_source (
  leg_key   varchar(64)  not null,
  stated_by varchar(100) not null,
  primary key (leg_key, stated_by)
);
create index phone_leg_source_by on phone_leg_source (stated_by);

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

-- What a person said a talk was about, with what was kept before, so that it can be undone.
create table talk_answer (
  id             varchar(36)  primary key,
  firm_id        varchar(64)  not null references firm,
  client_id      varchar(36)  not null references client,
  interaction_id varchar(36)  not null references interaction,
  call_id        varchar(36)  references phone_call,
  nobody         boolean      not null,
  purpose_before varchar(10)  not null,
  money_before   boolean      not null,
  note_before    text,
  answered_at    timestamp(6) with time zone not null,
  answered_by    varchar(100) not null,
  undone_at      timestamp(6) with time zone
);
create index talk_answer_of on talk_answer (interaction_id);
create index interaction_unknown on interaction (firm_id, purpose, at);
