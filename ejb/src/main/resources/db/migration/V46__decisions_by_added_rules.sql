-- Which rules of plugins a decision was made with, as a print: one made with others is made anew.
alter table decision add column added_rules varchar(40) default '' not null;
