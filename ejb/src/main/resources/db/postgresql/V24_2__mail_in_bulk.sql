-- Rows that are written for some hundred messages at once, from rows of the same transaction or under the firm's gate for mail, and that nothing deletes:
-- checking each again takes longer than writing it.
alter table mail_thread drop constraint mail_thread_firm_id_fkey;
alter table mail_thread_id drop constraint mail_thread_id_firm_id_fkey;
alter table mail_thread_id drop constraint mail_thread_id_thread_id_fkey;
alter table mail_message drop constraint mail_message_firm_id_fkey;
alter table mail_address drop constraint mail_address_firm_id_fkey;
alter table mail_address drop constraint mail_address_message_id_fkey;
alter table mail_number drop constraint mail_number_firm_id_fkey;
alter table mail_number drop constraint mail_number_message_id_fkey;
alter table mail_content drop constraint mail_content_firm_id_fkey;
alter table mail_content drop constraint mail_content_message_id_fkey;
alter table mail_attachment drop constraint mail_attachment_firm_id_fkey;
alter table mail_attachment drop constraint mail_attachment_message_id_fkey;
alter table meaning_finding drop constraint meaning_finding_firm_id_fkey;
alter table meaning_finding drop constraint meaning_finding_message_id_fkey;
alter table interaction drop constraint interaction_firm_id_fkey;
alter table interaction drop constraint interaction_message_id_fkey;

-- What most rows do not have is not looked for among those.
drop index interaction_call;
create index interaction_call on interaction (call_id) where call_id is not null;
drop index interaction_meeting;
create index interaction_meeting on interaction (meeting_id) where meeting_id is not null;
drop index meaning_finding_of_contact;
create index meaning_finding_of_contact on meaning_finding (interaction_id) where interaction_id is not null;
drop index mail_message_assigned;
create index mail_message_assigned on mail_message (assignment_id) where assignment_id is not null;
