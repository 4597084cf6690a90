-- What shows an order to who has no account, by its SHA-256. The column orders.token is no token any more: it stays for
-- servers of before, whose tokens are hashed by and by.
create table order_tokens (
  hash text primary key,
  order_id uuid not null references orders,
  expires_at timestamptz not null
);
create index order_tokens_of_order on order_tokens (order_id);
create index order_tokens_end on order_tokens (expires_at);
create index orders_clear_token on orders (id) where token not like '!%';

-- Guests' carts that nobody touches any more are deleted.
create index carts_of_guests on carts (updated_at) where customer_id is null and status in ('OPEN', 'MERGED');
