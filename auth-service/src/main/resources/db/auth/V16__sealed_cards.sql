-- A card's token is stored sealed, and known again by a digest that only the holder of the service's secret can make. Rows
-- without one are of before: the server seals them when it starts.
alter table saved_cards add column token_digest bytea;
alter table saved_cards drop constraint saved_cards_user_id_token_key;
create unique index saved_cards_token on saved_cards (user_id, token_digest);
