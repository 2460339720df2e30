-- The first state of an item, and since when it was known, stands in its own row; later ones are rows of item_change.
alter table item add column known_at timestamp(6) with time zone;
alter table item add column first_open decimal(19, 2);

-- What was known of an item, and since when.
create view item_known as
  select item_id, known_at, firm_id, client_id, open_amount, disputed, settled_on from item_change
  union all
  select id, known_at, firm_id, client_id, first_open, false, cast(null as date) from item where known_at is not null;

-- A number that is the same for all rows of statements that state the item alike; null when no row states it.
alter table item add column stated bigint;

-- Items that something else than a statement changed since one stated them: the next one states them again.
create table item_to_restate (
  item_id varchar(36) primary key references item on delete cascade,
  firm_id varchar(64) not null references firm
);
create index item_to_restate_of on item_to_restate (firm_id);

-- The rows of the newest statement of a layout in their order: a number of eight bytes each, and how many lines further down.
create table statement_print (
  import_id varchar(36) not null references import_run,
  seq       integer     not null,
  prints    bytea       not null,
  primary key (import_id, seq)
);

-- Documents that became items of new clients, as the file stated them, some hundred in a row.
create table document_page (
  import_id varchar(36) not null references import_run,
  seq       integer     not null,
  last_seq  integer     not null,
  stated    bytea       not null,
  primary key (import_id, seq)
);
