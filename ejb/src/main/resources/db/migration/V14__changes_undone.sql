-- What staff had said about a layout before they changed or deleted it, the oldest first, so that each change can be undone.
create table layout_before (
  firm_id     varchar(64)  not null references firm,
  layout      varchar(60)  not null,
  seq         integer      not null,
  format      varchar(60)  not null,
  headings    text         not null,
  answers     text         not null,
  file_name   varchar(400) not null,
  kept_at     timestamp(6) with time zone not null,
  kept_by     varchar(100) not null,
  primary key (firm_id, layout, seq)
);

-- By which number of a client a file said how to reach it, so that it goes with that number when a merge is undone.
alter table client_address add column named_by varchar(120);
alter table client_phone add column named_by varchar(120);
alter table client_place add column named_by varchar(120);
