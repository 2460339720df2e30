-- Which run has a customer system for itself, on whichever server, and until when if it is not heard of again.
alter table crm_account add column run_by varchar(36);
alter table crm_account add column run_until timestamp(6) with time zone;

-- What could not be taken when it was last read, one id a line.
alter table crm_account add column contacts_left text;
alter table crm_account add column activities_left text;
