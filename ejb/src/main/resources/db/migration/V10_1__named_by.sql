-- By which number of a client a file said how to reach it, so that it goes with that number when a merge is undone.
alter table client_address add column named_by varchar(120);
alter table client_phone add column named_by varchar(120);
alter table client_place add column named_by varchar(120);
