-- An order's payment is over the order's total, in its currency; so is every movement of money.
alter table orders add constraint orders_total unique (id, currency, total_minor);
alter table payments
  add constraint payments_of_total foreign key (order_id, currency, amount_minor)
    references orders (id, currency, total_minor) deferrable initially deferred not valid;
alter table payments add constraint payments_amount unique (order_id, currency);
alter table payment_entries
  add constraint payment_entries_currency foreign key (order_id, currency)
    references payments (order_id, currency) deferrable initially deferred not valid;

-- What was captured is what was asked for.
alter table payments
  add constraint payments_captured_whole check (status <> 'CAPTURED' or captured_minor = amount_minor) not valid;

alter table coupons add constraint coupons_currency check (currency ~ '^[A-Z]{3}$') not valid;
alter table shipping_rates add constraint shipping_rates_currency check (currency ~ '^[A-Z]{3}$') not valid;
