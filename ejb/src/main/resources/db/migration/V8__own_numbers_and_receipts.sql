-- The VAT numbers and tax codes by which a firm's own invoices are known; a firm without any counts every issuer as itself.
create table firm_number (
  firm_id varchar(64) not null references firm,
  number  varchar(28) not null,
  primary key (firm_id, number)
);

-- Which invoice file said which document, so that a message of the exchange system about the file finds it.
create table invoice_file (
  id              varchar(36)  primary key,
  firm_id         varchar(64)  not null references firm,
  import_id       varchar(36)  not null references import_run,
  file_key        varchar(300) not null,
  number          varchar(200) not null,
  document_key    varchar(250) not null,
  issued          date,
  client_vat_id   varchar(40),
  client_tax_code varchar(40)
);
create index invoice_file_key on invoice_file (firm_id, file_key);
create index invoice_file_document on invoice_file (firm_id, document_key);
create index invoice_file_import on invoice_file (import_id, number);

-- What the exchange system said about an invoice file, whether that file has come or not.
create table sdi_message (
  id           varchar(36)  primary key,
  firm_id      varchar(64)  not null references firm,
  import_id    varchar(36)  not null references import_run,
  file_key     varchar(300) not null,
  kind         varchar(2)   not null,
  invoice_name varchar(300) not null,
  identifier   varchar(60),
  said_at      timestamp(6) with time zone,
  errors       text         not null
);
create index sdi_message_file on sdi_message (firm_id, file_key, kind);
create index sdi_message_kind on sdi_message (firm_id, kind);
create index sdi_message_import on sdi_message (import_id);

-- An item of a rejected invoice is void: it neither is open nor ever was paid, and a corrected invoice may take its place.
alter table item add column voided boolean default false not null;

-- What an item was before it became void, and by which import of a rejection.
create table item_voided (
  item_id      varchar(36)    primary key references item,
  firm_id      varchar(64)    not null references firm,
  import_id    varchar(36)    not null references import_run,
  file_key     varchar(300)   not null,
  item_key     varchar(300)   not null,
  document_key varchar(250),
  open_amount  decimal(19, 2) not null,
  settled_on   date,
  settled_exactly boolean     not null,
  listed_in    varchar(60)
);
create index item_voided_by on item_voided (import_id);
