-- Expired orders are looked through for money that came late.
create index orders_expired on orders (id) where status = 'EXPIRED';
