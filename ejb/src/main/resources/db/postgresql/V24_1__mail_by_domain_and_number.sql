-- Addresses are found by their domain, documents by the digits of their number without zeros before them.
alter table client_address add column domain varchar(330) generated always as
  (case when address like '>%' or position('@' in address) = 0 then null else substring(address from position('@' in address) + 1) end) stored;
create index client_address_domain on client_address (firm_id, domain);
alter table item add column digits varchar(200) generated always as
  (regexp_replace(regexp_replace(number, '(^|[^0-9])0+', '\1', 'g'), '[^0-9]', '', 'g')) stored;
create index item_digits on item (firm_id, digits);
create index mail_message_asked on mail_message (firm_id, sent_at) where waiting;

-- Indexes whose columns begin another one, or that nothing asks any more.
drop index mail_message_of;
drop index mail_message_waiting;
