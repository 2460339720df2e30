-- Mail that a person is writing, or that the firm lets go out by itself; LEFT when it was handed to the outbox.
-- "filled" is the subject and text as the tone pack gave them, and "facts" what they were filled with: so what a person
-- wrote is told from what was given, and what changed since is seen before it leaves.
create table draft (
  id           varchar(36)   primary key,
  firm_id      varchar(64)   not null references firm,
  client_id    varchar(36)   not null references client,
  revision     integer       not null,
  state        varchar(10)   not null,
  kind         varchar(10)   not null,
  purpose      varchar(10)   not null,
  tone         varchar(10),
  form         varchar(5)    not null,
  language     varchar(5)    not null,
  pack         varchar(60),
  sender       varchar(100)  not null,
  to_addresses text          not null,
  cc_addresses text          not null,
  subject      varchar(1000) not null,
  body         text          not null,
  items        text          not null,
  answers      varchar(36)   references mail_message,
  follows      varchar(36)   references mail_message,
  statement    boolean       default false not null,
  automatic    boolean       default false not null,
  filled       text,
  facts        text,
  created_at   timestamp(6) with time zone not null,
  created_by   varchar(100)  not null,
  changed_at   timestamp(6) with time zone not null,
  changed_by   varchar(100)  not null
);
create index draft_of on draft (client_id, state);
create index draft_of_firm on draft (firm_id, state, changed_at);

-- What a person adds to a draft, in its order.
create table draft_attachment (
  id       varchar(36)  primary key,
  firm_id  varchar(64)  not null references firm,
  draft_id varchar(36)  not null references draft,
  name     varchar(200) not null,
  type     varchar(200) not null,
  octets   bigint       not null,
  content  bytea        not null,
  added_at timestamp(6) with time zone not null,
  added_by varchar(100) not null
);
create index draft_attachment_of on draft_attachment (draft_id);

-- The firm's own wording in place of a text of a tone pack.
create table tone_text (
  firm_id    varchar(64)   not null references firm,
  pack       varchar(60)   not null,
  text_key   varchar(60)   not null,
  subject    varchar(1000) not null,
  body       text          not null,
  changed_at timestamp(6) with time zone not null,
  changed_by varchar(100)  not null,
  primary key (firm_id, pack, text_key)
);

-- How a firm writes: the form of address where none is set on the client, and the account that a letter names.
create table writing_setting (
  firm_id varchar(64) primary key references firm,
  form    varchar(5)  not null,
  iban    varchar(34)
);

-- The form of address of one client; null for the firm's. And addresses that are not written to about money.
alter table client add column form varchar(5);
alter table client_address add column not_money boolean default false not null;

-- Steps that may go out by themselves: a group and a step of its strategy that is an email, or thanks.
create table automatic_step (
  firm_id      varchar(64)  not null references firm,
  client_group varchar(30)  not null,
  step         varchar(40)  not null,
  allowed_at   timestamp(6) with time zone not null,
  allowed_by   varchar(100) not null,
  primary key (firm_id, client_group, step)
);
