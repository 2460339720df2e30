-- An import holds the row of its firm for as long as it runs, and a foreign key to it would make the emergency stop wait until then.
alter table policy_version drop constraint policy_version_firm_id_fkey;
