-- The order in which a firm's imports were booked, and which of them brought a client, an address or an item, so that one can be taken back whole.
alter table import_run add column booked_order bigint;
alter table import_run add column known_until timestamp(6) with time zone;
alter table client add column import_id varchar(36);
alter table client_address add column import_id varchar(36);
alter table item add column import_id varchar(36);
create index import_run_order on import_run (firm_id, booked_order);
create index client_name_key on client (firm_id, name_key);

-- What an item was before an import changed it.
create table item_before (
  import_id   varchar(36)    not null references import_run,
  item_id     varchar(36)    not null references item,
  due         date           not null,
  due_derived boolean        not null,
  amount      decimal(19, 2) not null,
  open_amount decimal(19, 2) not null,
  settled_on  date,
  settled_exactly boolean    not null,
  listed_in   varchar(60),
  primary key (import_id, item_id)
);
create index item_before_of on item_before (item_id);

-- What the parts of an import are: up to which day each tells what is open, and whether it is a statement of open items.
create table import_part (
  import_id varchar(36) not null references import_run,
  part      integer     not null,
  firm_id   varchar(64) not null references firm,
  format    varchar(60) not null,
  layout    varchar(60) not null,
  as_of     date        not null,
  statement boolean     not null,
  primary key (import_id, part)
);
create index import_part_layout on import_part (firm_id, layout);

-- The document of an item in the words of all files: number without dividers, currency, C for a credit or D.
alter table item add column document_key varchar(250);
update item set document_key = substring(item_key from 1 for position('|' in item_key) - 1) || '|' || currency || '|'
  || case when amount < 0 then 'C' else 'D' end where position('|' in item_key) > 0;
create index item_by_document on item (client_id, document_key);

-- The documents of an import from that place on are those of another import from its place on, unchanged, each so many lines further down.
create table document_range (
  import_id  varchar(36) not null references import_run,
  seq        integer     not null,
  documents  integer     not null,
  source_id  varchar(36) not null references import_run,
  source_seq integer     not null,
  lines_down integer     not null,
  primary key (import_id, seq)
);
create index document_range_of on document_range (source_id);
alter table document add column fingerprint bigint;
create index document_of_client on document (client_id);
