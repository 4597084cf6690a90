-- What a trail asks of a cart is found by the order or the cart that an event names, whatever else happened to the cart.
create index cart_events_subject
    on cart_events (cart_id, type, (coalesce(data ->> 'orderId', data ->> 'fromCart', data ->> 'cart')), version)
 where type in ('CheckoutStarted', 'Converted', 'LinesBought', 'MergedInto', 'LinesMerged');

-- Leases that ran out are counted every other second.
create index order_sagas_leased on order_sagas (leased_until) where status = 'RUNNING';

-- When an order was confirmed: a boleto is paid days after it was placed, and periods run from then. Servers of before write
-- none; the row's last change stands in for it.
alter table orders add column confirmed_at timestamptz;
update orders o
   set confirmed_at = coalesce((select min(e.at) from payment_entries e where e.order_id = o.id and e.kind = 'CAPTURE'),
                               o.updated_at)
 where status in ('CONFIRMED', 'FULFILLED', 'RETURNED');

-- A claim voids the tokens that were given out before it. Which orders of an account were claimed nothing tells any more: all
-- of them are opened by the account.
alter table orders add column claimed_at timestamptz;
delete from order_tokens where order_id in (select id from orders where customer_id is not null);
update orders set token = '!' || gen_random_uuid() where customer_id is not null and token not like '!%';
