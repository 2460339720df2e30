-- What the firm's people did: contacts that they logged, and mail that they sent.
drop index interaction_done;
create index interaction_done on interaction (firm_id, at)
  where logged_by is not null or (channel = 'EMAIL' and direction = 'OUT');
