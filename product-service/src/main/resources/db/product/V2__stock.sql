-- Reserved units are on hand too, promised to an order; so neither can a reservation exceed what is there.
create table stock_levels (
  sku text primary key references variants,
  on_hand integer not null check (on_hand >= 0),
  reserved integer not null default 0 check (reserved >= 0),
  check (reserved <= on_hand)
);

-- The ledger: for each SKU the deltas add up to what is on hand.
create table stock_movements (
  id bigint primary key generated always as identity,
  sku text not null references stock_levels,
  kind text not null check (kind in ('OPENING', 'STOCKTAKE', 'ADJUSTMENT', 'SALE', 'RETURN')),
  delta integer not null,
  on_hand integer not null check (on_hand >= 0),
  reason text,
  reference uuid,
  actor uuid,
  at timestamptz not null default clock_timestamp()
);
create index stock_movements_sku on stock_movements (sku, id);

-- A row without lines is a tombstone: the release came first, and a late reserve must not hold stock.
create table reservations (
  order_id uuid primary key,
  status text not null check (status in ('HELD', 'COMMITTED', 'RELEASED', 'EXPIRED')),
  expires_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp()
);
create index reservations_due on reservations (expires_at) where status = 'HELD';

create table reservation_lines (
  order_id uuid not null references reservations,
  sku text not null references stock_levels,
  quantity integer not null check (quantity > 0),
  primary key (order_id, sku)
);
