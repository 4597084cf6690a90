-- The standards' words for what has been here all along, also in what is under way.
alter table orders drop constraint orders_status_check;
update orders set status = 'CANCELED' where status = 'CANCELLED';
alter table orders add constraint orders_status_check
  check (status in ('PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'REJECTED', 'EXPIRED', 'CANCELED', 'FULFILLED', 'RETURNED'));
drop index orders_payable_late;
create index orders_payable_late on orders (id) where status in ('EXPIRED', 'CANCELED', 'REJECTED');
update payments set status = 'AUTHORIZED' where status = 'AUTHORISED';
update outbox_events set type = 'order.canceled' where type = 'order.cancelled' and published_at is null;

update order_sagas set
  step = case step
    when 'VALIDATE_COUPON' then 'REDEEM_COUPON'
    when 'AUTHORISE_PAYMENT' then 'AUTHORIZE_PAYMENT'
    when 'SEND_CONFIRMATION' then 'CONFIRM_ORDER'
    when 'VOID_PAYMENT' then 'REVERSE_PAYMENT'
    else step end,
  steps = replace(replace(replace(replace(steps::text,
    '"VALIDATE_COUPON"', '"REDEEM_COUPON"'),
    '"AUTHORISE_PAYMENT"', '"AUTHORIZE_PAYMENT"'),
    '"SEND_CONFIRMATION"', '"CONFIRM_ORDER"'),
    '"VOID_PAYMENT"', '"REVERSE_PAYMENT"')::jsonb;
