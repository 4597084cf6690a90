create sequence order_numbers;

create table orders (
  id uuid primary key,
  number text not null unique,
  status text not null check (status in ('PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'REJECTED', 'EXPIRED', 'CANCELLED',
                                         'FULFILLED', 'RETURNED')),
  customer_id uuid,
  cart_id text not null,
  email text not null,
  phone text,
  tax_id text,
  locale text not null,
  address jsonb not null,
  lines jsonb not null,
  currency char(3) not null,
  subtotal_minor bigint not null check (subtotal_minor >= 0),
  discount_minor bigint not null check (discount_minor between 0 and subtotal_minor),
  shipping_minor bigint not null check (shipping_minor >= 0),
  total_minor bigint not null check (total_minor = subtotal_minor - discount_minor + shipping_minor),
  shipping_option text not null,
  coupon text,
  reservation_id uuid not null,
  token text not null,
  reason text,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
-- One live order per cart.
create unique index orders_live_per_cart on orders (cart_id) where status in ('PENDING', 'AWAITING_PAYMENT');
create index orders_of_customer on orders (customer_id, id desc);

create table payments (
  order_id uuid primary key references orders,
  idempotency_key text not null unique,
  provider_id text unique,
  method text not null check (method in ('CARD', 'PIX', 'BOLETO')),
  status text not null,
  amount_minor bigint not null check (amount_minor >= 0),
  captured_minor bigint not null default 0 check (captured_minor between 0 and amount_minor),
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and captured_minor),
  currency char(3) not null,
  token text,
  installments integer not null,
  return_url text,
  redirect_url text,
  pix_payload text,
  boleto_line text,
  decline_code text,
  expires_at timestamptz
);

-- Money that moved; a refund is a row of its own.
create table payment_entries (
  order_id uuid not null references orders,
  kind text not null check (kind in ('CAPTURE', 'REFUND')),
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  idempotency_key text not null,
  at timestamptz not null,
  primary key (order_id, kind, idempotency_key)
);

create table order_sagas (
  id uuid primary key,
  type text not null check (type in ('CHECKOUT', 'CANCEL_ORDER')),
  order_id uuid not null references orders,
  status text not null check (status in ('RUNNING', 'WAITING', 'DONE')),
  step text not null,
  steps jsonb not null default '[]',
  version bigint not null,
  owner text not null,
  leased_until timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  nudged boolean not null default false,
  failure text,
  unique (order_id, type)
);
create index order_sagas_due on order_sagas (next_attempt_at) where status <> 'DONE';

-- Webhooks that had their effect.
create table webhook_events (
  id text primary key,
  type text not null,
  received_at timestamptz not null
);
create index webhook_events_age on webhook_events (received_at);
