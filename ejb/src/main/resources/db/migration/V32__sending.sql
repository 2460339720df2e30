-- By which server each mail account sends, and whose own address it is (null: the firm's shared one). An account without a row only reads.
create table mail_sending (
  account_id      varchar(36)  primary key references mail_account,
  firm_id         varchar(64)  not null references firm,
  person          varchar(100),
  name            varchar(200) not null,
  host            varchar(253) not null,
  port            integer      not null,
  security        varchar(10)  not null,
  login           varchar(320),
  password        text,
  copies          varchar(20)  not null,
  set_at          timestamp(6) with time zone not null,
  set_by          varchar(200) not null,
  problem_it      varchar(2000),
  problem_en      varchar(2000),
  problem_at      timestamp(6) with time zone
);
create index mail_sending_firm on mail_sending (firm_id, person);
