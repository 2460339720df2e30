-- What the words of a message, or of a note about a contact, were found to say, and what a person made of it. The first of two like columns is what
-- counts, the one with found_ is what the rule said; a person who adds something leaves those empty. No decided_by: nobody has looked at it.
create table meaning_finding (
  id             varchar(36)  primary key,
  firm_id        varchar(64)  not null references firm,
  message_id     varchar(36)  references mail_message,
  interaction_id varchar(36)  references interaction,
  part           varchar(10),
  from_char      integer      not null,
  to_char        integer      not null,
  words          text         not null,
  kind           varchar(20)  not null,
  named_day      date,
  amount         decimal(19, 2),
  found_kind     varchar(20),
  found_day      date,
  found_amount   decimal(19, 2),
  rule           varchar(200),
  certain        boolean      not null,
  review_on      date,
  state          varchar(10)  not null,
  found_at       timestamp(6) with time zone not null,
  decided_at     timestamp(6) with time zone,
  decided_by     varchar(100)
);
create index meaning_finding_of_message on meaning_finding (message_id);
create index meaning_finding_of_contact on meaning_finding (interaction_id);

alter table mail_message add column money_mentioned boolean default false not null;
update mail_message set money_mentioned = true where purpose = 'MONEY';

-- What a person said a contact was about stands against what its words are found to say.
alter table interaction add column classified_at timestamp(6) with time zone;

-- What was logged of a contact before its note was read.
alter table interaction add column logged_purpose varchar(10);
alter table interaction add column logged_money boolean;
alter table interaction add column logged_signals varchar(200);

-- A firm's own words and rules, each version whole; one that was taken back stays.
create table meaning_words (
  firm_id  varchar(64)  not null references firm,
  version  integer      not null,
  words    text         not null,
  rules    text         not null,
  saved_at timestamp(6) with time zone not null,
  saved_by varchar(100) not null,
  primary key (firm_id, version)
);
