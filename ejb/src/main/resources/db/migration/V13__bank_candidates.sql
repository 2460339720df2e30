-- Which clients a movement that waits may be from, so that showing it reads what these have open and nothing else.
alter table bank_entry add column candidates text;

-- In which import's booking a movement was matched by itself: what that import changed had not been paid by it before.
alter table payment add column matched_in varchar(36);
