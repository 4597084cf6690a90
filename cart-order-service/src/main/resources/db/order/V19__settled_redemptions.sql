-- A redemption is settled once its order is paid. Until then a guest's takes none from whoever signs in with the same
-- address or CPF, which anybody can type; which of the two is paid first is what counts.
alter table coupon_redemptions
    add column settled boolean not null default false,
    -- Uses per customer at the redemption; a limit lowered since takes no discount from an order under way.
    add column customer_limit integer;

update coupon_redemptions r set settled = true
 where not exists (select from orders o where o.id = r.order_id and o.status in ('PENDING', 'AWAITING_PAYMENT'));
update coupon_redemptions r set customer_limit = c.max_per_customer from coupons c where c.code = r.code;
