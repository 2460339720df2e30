-- Indexes whose columns begin another one; H2 keeps them, as it ties indexes to foreign keys.
drop index item_of;
drop index document_of_import;
drop index document_by_number;
