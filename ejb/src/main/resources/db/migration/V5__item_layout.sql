-- The layout of the file that brought the item: rows of one layout may be instalments of their own, those of others repeat them.
alter table item add column layout varchar(60);
