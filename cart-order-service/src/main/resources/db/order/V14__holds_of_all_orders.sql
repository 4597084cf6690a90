-- Every order may come to wait for its payer, a card's too: what it would hold stands here from the start, with the stock of
-- which unpaid orders may hold a share, and counts from when it does. Servers of before write only what counts, of which
-- nobody asks the stock again.
alter table unpaid_holds add column stock bigint not null default 0;
alter table unpaid_holds add column counted boolean not null default true;

-- Counted under the lock of the SKU: never with the cards that paid at once.
create index unpaid_holds_counted on unpaid_holds (sku) where counted;

-- An order that comes to wait is counted by what was noted of it.
create index unpaid_holds_of_order on unpaid_holds (order_id);
create index order_keys_of_order on order_keys (order_id);
