-- What was open of the items that a mail names when it was approved: a mail that waited does not leave when that has changed. Mails approved before are not asked.
alter table outbox_mail add column owed decimal(19, 2);
