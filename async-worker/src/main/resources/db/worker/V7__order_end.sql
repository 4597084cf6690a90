-- What an event tells of an order's end: what goes back to who paid, and why; a mail that is sent again says the same.
alter table notifications add column refunded_minor bigint check (refunded_minor >= 0);
alter table notifications add column order_reason text;
