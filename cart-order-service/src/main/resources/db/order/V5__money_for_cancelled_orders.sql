-- Cancelled and rejected orders too are looked through for money that came late.
create index orders_payable_late on orders (id) where status in ('EXPIRED', 'CANCELLED', 'REJECTED');
drop index orders_expired;
