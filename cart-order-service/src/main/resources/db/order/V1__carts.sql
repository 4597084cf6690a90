-- A cart is what its events say.
create table cart_events (
  cart_id text not null,
  version bigint not null,
  type text not null,
  data jsonb not null,
  at timestamptz not null,
  primary key (cart_id, version)
);

-- The projection of the events, written in their transaction; can be rebuilt at any time.
create table carts (
  id text primary key,
  version bigint not null,
  status text not null check (status in ('OPEN', 'IN_CHECKOUT', 'CONVERTED', 'MERGED')),
  customer_id uuid,
  state jsonb not null,
  updated_at timestamptz not null
);
create index carts_of_customer on carts (customer_id, updated_at desc) where status = 'OPEN' and customer_id is not null;

-- Where a rebuild may begin.
create table cart_snapshots (
  cart_id text primary key,
  version bigint not null,
  state jsonb not null
);
