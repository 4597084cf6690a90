-- Orders of guests that came to nothing are deleted after their retention period.
create index orders_stale on orders (updated_at)
 where customer_id is null and confirmed_at is null and status in ('REJECTED', 'EXPIRED', 'CANCELED');
