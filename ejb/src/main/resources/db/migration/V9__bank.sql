-- Movements on the firm's accounts; each counts once, in however many files it stands.
create table bank_entry (
  id          varchar(36)    primary key,
  firm_id     varchar(64)    not null references firm,
  account     varchar(60),
  booked_on   date           not null,
  value_on    date,
  amount      decimal(20, 5) not null,
  currency    varchar(3)     not null,
  party       varchar(300),
  iban        varchar(40),
  reference   varchar(300),
  remittance  text           not null,
  bank_reference varchar(300),
  code        varchar(100),
  reversal    boolean        not null,
  format      varchar(60)    not null,
  state       varchar(12)    not null,
  by_hand     boolean        default false not null,
  reverses    varchar(36)    references bank_entry,
  left_out    varchar(500)
);
create index bank_entry_same on bank_entry (firm_id, booked_on, amount);
create index bank_entry_state on bank_entry (firm_id, state, booked_on, id);
create index bank_entry_reverses on bank_entry (reverses);

-- In which files a movement stands, and where; one that an earlier file brought is known.
create table bank_entry_source (
  import_id varchar(36) not null references import_run,
  seq       integer     not null,
  firm_id   varchar(64) not null references firm,
  entry_id  varchar(36) not null references bank_entry,
  line      integer,
  known     boolean     not null,
  primary key (import_id, seq)
);
create index bank_entry_source_of on bank_entry_source (entry_id);

-- Which movement a payment is, and who said so; nobody where it was beyond doubt.
alter table payment add column entry_id varchar(36) references bank_entry;
alter table payment add column matched_by varchar(100);
alter table payment add column matched_at timestamp(6) with time zone;
create unique index payment_entry on payment (entry_id);

-- How much of an item a payment pays; the import of the statement of open items that has counted it since, and that of one
-- that left less open than it had paid, and how much less.
alter table payment_item add column amount decimal(19, 2) default 0 not null;
alter table payment_item add column absorbed_by varchar(36);
alter table payment_item add column cut_by varchar(36);
alter table payment_item add column cut_amount decimal(19, 2);
create index payment_item_of on payment_item (item_id);
create index payment_item_absorbed on payment_item (absorbed_by);
