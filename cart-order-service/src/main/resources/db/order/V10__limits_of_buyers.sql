-- Who uses a coupon: hashes of account, mailbox, CPF or CNPJ, one of which is enough to be known again.
alter table coupon_redemptions add column keys text[] not null default '{}';
create index coupon_redemptions_keys on coupon_redemptions using gin (keys);

-- Who has ordered of late, by the same hashes and that of the client's address.
create table order_keys (
  key text not null,
  order_id uuid not null,
  at timestamptz not null,
  primary key (key, order_id)
);
create index order_keys_age on order_keys (at);

-- What is held for orders that are paid later.
create table unpaid_holds (
  sku text not null,
  order_id uuid not null,
  quantity integer not null check (quantity > 0),
  primary key (sku, order_id)
);
