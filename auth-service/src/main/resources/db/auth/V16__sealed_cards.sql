-- A card's token is stored sealed, and known again by a digest that only the holder of the service's secret can make. Rows
-- without one are of before: the server seals them when it starts. The constraint on tokens stays for servers of the version
-- before, which insert by it while they are replaced.
alter table saved_cards add column token_digest bytea;
create unique index saved_cards_token on saved_cards (user_id, token_digest);
