-- Rates by CEP range; an option is offered where one of its ranges holds the postal code.
create table shipping_rates (
  option_id text not null,
  name text not null,
  postal_from integer not null,
  postal_to integer not null,
  price_minor bigint not null check (price_minor >= 0),
  currency char(3) not null,
  days integer not null check (days > 0),
  primary key (option_id, postal_from),
  check (postal_from <= postal_to)
);

-- The postal regions of Brazil: Sudeste, Nordeste, Norte, Centro-Oeste, Sul.
insert into shipping_rates (option_id, name, postal_from, postal_to, price_minor, currency, days)
select o.id, o.name, r.lower, r.upper, o.base + r.extra * o.factor, 'BRL', o.days + r.days
  from (values ('economica', 'Econômica', 1490, 1, 5), ('expressa', 'Expressa', 2490, 2, 1)) as o (id, name, base, factor, days)
 cross join (values (01000000, 39999999, 0, 0), (40000000, 65999999, 900, 4), (66000000, 69999999, 1500, 6),
                    (70000000, 76799999, 500, 2), (76800000, 77999999, 1500, 6), (78000000, 79999999, 700, 3),
                    (80000000, 99999999, 300, 1)) as r (lower, upper, extra, days);

create table coupons (
  code text primary key,
  kind text not null check (kind in ('PERCENT', 'AMOUNT')),
  value bigint not null check (value > 0 and (kind <> 'PERCENT' or value <= 100)),
  currency char(3) not null,
  min_subtotal_minor bigint not null default 0 check (min_subtotal_minor >= 0),
  max_redemptions integer check (max_redemptions > 0),
  max_per_customer integer check (max_per_customer > 0),
  starts_at timestamptz,
  ends_at timestamptz,
  active boolean not null,
  redeemed integer not null default 0,
  version bigint not null default 1,
  check (max_redemptions is null or redeemed between 0 and max_redemptions)
);

create table coupon_redemptions (
  order_id uuid primary key,
  code text not null references coupons,
  customer text not null,
  at timestamptz not null
);
create index coupon_redemptions_of_customer on coupon_redemptions (code, customer);
