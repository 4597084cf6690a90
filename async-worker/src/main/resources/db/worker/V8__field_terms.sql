-- The standards' words for what has been here all along.
alter table notifications drop constraint notifications_status_check;
update notifications set status = 'CANCELED' where status = 'CANCELLED';
update notifications set kind = 'ORDER_CANCELED' where kind = 'ORDER_CANCELLED';
alter table notifications
  add constraint notifications_status_check check (status in ('PENDING', 'SENT', 'FAILED', 'CANCELED', 'WITHHELD'));
alter table notifications rename column letter_id to email_code_id;
alter table sales_orders rename column cancelled_on to canceled_on;
alter index sales_orders_cancelled rename to sales_orders_canceled;
