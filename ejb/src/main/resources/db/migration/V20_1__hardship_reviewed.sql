-- A hardship that was looked at again and still holds is a flag from that day on; it names what it goes back to.
alter table client_flag add column finding_id varchar(36);
