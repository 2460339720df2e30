-- Indexes whose columns begin another one; H2 keeps them, as it ties indexes to foreign keys.
drop index item_of;
drop index document_of_import;
drop index document_by_number;

-- Rows that are written a hundred thousand at once by one statement, from rows that are there: checking each again takes as long as writing it.
alter table document drop constraint document_firm_id_fkey;
alter table document drop constraint document_client_id_fkey;
alter table item_change drop constraint item_change_firm_id_fkey;
alter table item_change drop constraint item_change_item_id_fkey;
