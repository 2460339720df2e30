-- That a person said of a held file that it does not count.
alter table import_run add column declined boolean default false not null;
