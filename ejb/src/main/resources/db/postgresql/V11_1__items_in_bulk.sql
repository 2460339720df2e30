-- Rows that are written a hundred thousand at once, for clients that were found or made in the same transaction under the firm's lock.
alter table item drop constraint item_firm_id_fkey;
alter table item drop constraint item_client_id_fkey;
alter table item_change drop constraint item_change_client_id_fkey;
alter table client drop constraint client_firm_id_fkey;
alter table client_address drop constraint client_address_firm_id_fkey;
alter table document_range drop constraint document_range_import_id_fkey;
alter table document_range drop constraint document_range_source_id_fkey;

-- These are compressed, or cannot be.
alter table statement_print alter column prints set storage external;
alter table document_page alter column stated set storage external;
