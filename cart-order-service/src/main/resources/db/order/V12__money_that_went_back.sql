-- What a card's bank took back. Refunds and chargebacks together are of what was captured.
alter table payments add column charged_back_minor bigint not null default 0;
alter table payments
  add constraint payments_given_back
    check (charged_back_minor >= 0 and refunded_minor + charged_back_minor <= captured_minor) not valid;
create index payments_given_back on payments (order_id) where refunded_minor > 0 or charged_back_minor > 0;

-- Money also goes back where nobody here has asked for it: at the provider.
alter table payment_entries add column at_provider boolean not null default false;
alter table payment_entries drop constraint payment_entries_kind_check;
alter table payment_entries
  add constraint payment_entries_kind check (kind in ('CAPTURE', 'REFUND', 'CHARGEBACK')) not valid;

-- A nudge that told of money that went back, which counts for an order that is confirmed meanwhile.
alter table order_sagas add column refund_told boolean not null default false;
