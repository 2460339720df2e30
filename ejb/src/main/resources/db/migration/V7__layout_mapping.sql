-- What staff said about a layout of tables, by its name, which stands for its headings; the headings are kept to show them.
create table layout_mapping (
  firm_id   varchar(64)  not null references firm,
  layout    varchar(60)  not null,
  format    varchar(60)  not null,
  headings  text         not null,
  answers   text         not null,
  file_name varchar(400) not null,
  kept_at   timestamp(6) with time zone not null,
  kept_by   varchar(100) not null,
  primary key (firm_id, layout)
);
