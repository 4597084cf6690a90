-- What was sold, and what of it was cancelled: a projection of order.placed and order.cancelled, in whichever order they come.
create table sales_orders (
  order_id uuid primary key,
  currency char(3),
  sold_on date,
  cancelled_on date,
  check (sold_on is null or currency is not null)
);
create index sales_orders_sold on sales_orders (sold_on) where sold_on is not null;
create index sales_orders_cancelled on sales_orders (cancelled_on) where cancelled_on is not null;

create table sales_facts (
  order_id uuid not null references sales_orders,
  line smallint not null,
  sku text not null,
  name text not null,
  quantity integer not null check (quantity > 0),
  total_minor bigint not null check (total_minor >= 0),
  primary key (order_id, line)
);

create table reports (
  id uuid primary key,
  type text not null check (type in ('SALES')),
  format text not null check (format in ('CSV')),
  first_day date not null,
  last_day date not null,
  status text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  days_done integer not null default 0,
  rows_written integer not null default 0,
  reason text,
  file bytea,
  requested_at timestamptz not null,
  finished_at timestamptz,
  check (first_day <= last_day),
  check ((status = 'DONE') = (file is not null))
);
create index reports_age on reports (requested_at);
