-- What a held file waits for, what a person confirmed, and whether the file was put away with its report.
alter table import_run add column held_for varchar(20);
alter table import_run add column confirmed varchar(60) default '' not null;
alter table import_run add column put_away boolean default false not null;
create index import_run_content on import_run (firm_id, sha256);
create index import_run_name on import_run (firm_id, name, state);

-- The layout of the statement of open items that listed the item last; a later statement of that layout settles it by leaving it out.
alter table item add column listed_in varchar(60);
create index item_listed on item (firm_id, listed_in);

-- The day of the newest statement of open items of each layout.
create table statement_day (
  firm_id varchar(64) not null references firm,
  layout  varchar(60) not null,
  as_of   date        not null,
  primary key (firm_id, layout)
);

-- The place of a document among those of its import, from 1.
alter table document add column seq integer default 0 not null;
create index document_in_order on document (import_id, seq);
