-- What a delivery was called and how long it was said to take when it was chosen. Orders of before have neither; what their
-- lines lack of a product is missing in the JSON.
alter table orders add column shipping_name text;
alter table orders add column shipping_days integer check (shipping_days > 0);

-- How many units its lines have, for lists and sums. Servers of before write none.
alter table orders add column units integer;
update orders
   set units = (select sum((line ->> 'quantity')::integer) from jsonb_array_elements(lines) line),
       confirmed_at = case when status in ('CONFIRMED', 'FULFILLED', 'RETURNED') then coalesce(confirmed_at, updated_at)
                           else confirmed_at end;

-- When an order came to each status after the first, for its timeline. None comes twice to one. Of an order of before, the
-- row's last change stands in for its end.
create table order_status_changes (
  order_id uuid not null references orders on delete cascade,
  status text not null,
  at timestamptz not null,
  primary key (order_id, status)
);
insert into order_status_changes (order_id, status, at)
select id, 'CONFIRMED', confirmed_at from orders where confirmed_at is not null
 union all
select id, status, updated_at from orders where status in ('REJECTED', 'EXPIRED', 'CANCELED', 'FULFILLED', 'RETURNED');

-- Staff search for orders, the newest first: all, those of a status, or a buyer's few.
create index orders_newest on orders (created_at desc, id desc);
create index orders_newest_of_status on orders (status, created_at desc, id desc);
create index orders_of_email on orders (email, created_at desc, id desc);
create index orders_of_tax_id on orders (tax_id, created_at desc, id desc) where tax_id is not null;

-- Addresses have been kept in lower case for long; those of before are found like them.
update orders set email = lower(email) where email <> lower(email);

-- Sales of a period: by when orders were confirmed, and when money went back.
create index orders_confirmed on orders (confirmed_at) where confirmed_at is not null;
create index payment_entries_back on payment_entries (at) where kind <> 'CAPTURE';

-- Coupons by the beginning of their codes, which are capitals, digits and hyphens.
create index coupons_by_code on coupons (code collate "C");
