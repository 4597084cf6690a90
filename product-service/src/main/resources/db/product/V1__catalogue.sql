-- Trusted extensions: the owner of the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- What is compared: small letters without accents, and one form for the plurals that the Portuguese stemmer of
-- PostgreSQL does not know (loções, pães, batons). The same for what is stored and what is asked.
create function fold(text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
           regexp_replace(lower(unaccent('unaccent'::regdictionary, $1)), '(oes|aes)\M', 'ao', 'g'),
           '([eiou])ns\M', '\1m', 'g');

create table brands (
  id integer primary key generated always as identity,
  slug text not null unique,
  name text not null
);

create table categories (
  id integer primary key generated always as identity,
  parent_id integer references categories,
  slug text not null unique,
  name text not null,
  path text not null
);
create index categories_parent on categories (parent_id);

-- The category and those above it.
create function category_slugs(integer) returns text[]
  language sql stable strict parallel safe
  return (with recursive up as (
            select c.slug, c.parent_id from categories c where c.id = $1
            union all
            select c.slug, c.parent_id from categories c join up on c.id = up.parent_id)
          select array_agg(slug) from up);

create table products (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  brand_id integer not null references brands,
  category_id integer not null references categories,
  description text not null,
  ingredients text not null,
  images text[] not null,
  option_names text[] not null,
  currency char(3) not null,
  status text not null check (status in ('ACTIVE', 'ARCHIVED')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index products_brand on products (brand_id);
create index products_category on products (category_id);

-- A SKU that is sold no more stays, for the orders and the ledger that name it.
create table variants (
  sku text primary key,
  product_id uuid not null references products,
  position integer not null,
  option_values text[] not null,
  price_minor bigint not null check (price_minor > 0),
  active boolean not null,
  import_id uuid,
  import_line bigint
);
create index variants_product on variants (product_id, position, sku);
create unique index variants_options on variants (product_id, option_values) where active;
