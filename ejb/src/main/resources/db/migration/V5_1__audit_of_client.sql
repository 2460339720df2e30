-- A client's page asks what was said about its suggestion.
create index audit_entry_client on audit_entry (client_id, id);
