-- The archives in which an invoice file came, as the exchange system may reject one of them whole: their keys, each between /.
alter table invoice_file add column archives varchar(8000);
