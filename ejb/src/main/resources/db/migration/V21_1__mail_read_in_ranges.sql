-- A mailbox is read newest first: of each folder the UIDs that are known, as IMAP writes a set of them (1:50,60), and how much is still to come.
alter table mail_watermark add column known text;
alter table mail_watermark add column landmark varchar(200);
alter table mail_watermark add column messages bigint default 0 not null;
alter table mail_watermark add column missing bigint default 0 not null;
update mail_watermark set known = '1:' || last_uid where last_uid > 0;
update mail_watermark set known = '' where known is null;
alter table mail_watermark alter column known set not null;
alter table mail_watermark drop column last_uid;
