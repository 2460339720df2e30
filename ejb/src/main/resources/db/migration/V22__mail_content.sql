-- What a message is in particular where no person wrote it, what a receipt or bounce proves, and its HTML, made harmless.
create table mail_content (
  message_id    varchar(36)  primary key references mail_message,
  firm_id       varchar(64)  not null references firm,
  detail        varchar(20),
  about         varchar(320),
  proves        varchar(998),
  html          text,
  remote_images integer      not null
);
create index mail_content_proves on mail_content (firm_id, proves);

-- The parts of messages that are no text of theirs, in their order; with their octets only where the firm keeps them.
create table mail_attachment (
  message_id varchar(36)  not null references mail_message,
  firm_id    varchar(64)  not null references firm,
  seq        integer      not null,
  name       varchar(300),
  type       varchar(200) not null,
  octets     bigint       not null,
  content_id varchar(300),
  content    bytea,
  primary key (message_id, seq)
);

-- What a firm does with attachments; without a row they are known by name and size alone.
create table mail_setting (
  firm_id        varchar(64) primary key references firm,
  attachments    varchar(10) not null,
  most_kilobytes integer     not null
);
