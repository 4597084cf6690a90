-- Whom a cart writes to and where it is sent, as its customer has typed it so far. It stands beside the events of the cart, as
-- those stay when the cart has become an order, and this goes then.
create table cart_deliveries (
  cart_id text primary key references carts on delete cascade,
  email text,
  phone text,
  address jsonb,
  shipping_option text,
  updated_at timestamptz not null
);
