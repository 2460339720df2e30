-- Why the file of an import no longer lies among those that were put away, or is to go from there: EXPIRED, or ERASED at
-- the request of a person whom it names; and when it went.
alter table import_run add column file_gone varchar(10);
alter table import_run add column file_gone_at timestamp(6) with time zone;
create index import_run_file_gone on import_run (firm_id, file_gone, file_gone_at);
