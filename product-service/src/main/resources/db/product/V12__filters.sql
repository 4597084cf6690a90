-- An option and a value as filters compare them: in small letters without accents, as cor:rubi.
create function option_key(name text, value text) returns text
  language sql immutable strict parallel safe
  return lower(unaccent('unaccent'::regdictionary, name || ':' || value));

-- Each value of an option, as it was written first; filters and facets compare its number. What stands before the first
-- colon of the key names the option, as in a filter.
create table option_values (
  id integer primary key generated always as identity,
  key text not null unique,
  name_key text not null generated always as (split_part(key, ':', 1)) stored,
  name text not null,
  value text not null
);

-- The values of each variant on sale: a filter by several options looks for one variant that has them all.
create table variant_options (
  product_id uuid not null references products,
  sku text not null,
  value_ids integer[] not null,
  primary key (product_id, sku)
);
create index variant_options_values on variant_options using gin (value_ids);

-- What the stored cards are filtered and sorted by: the option values of all variants on sale, each once, and the name.
alter table product_cards
  add column option_value_ids integer[] not null default '{}',
  add column sort_name text not null default '';

insert into option_values (key, name, value)
select distinct on (k.key) k.key, k.name, k.value
  from (select option_key(n.name, v.option_values[n.place]) key, n.name, v.option_values[n.place] value
          from variants v join products p on p.id = v.product_id,
               unnest(p.option_names) with ordinality n (name, place)
         where v.active and v.option_values[n.place] is not null) k
 order by k.key, k.name, k.value;

insert into variant_options (product_id, sku, value_ids)
select v.product_id, v.sku, array_agg(o.id order by n.place)
  from variants v join products p on p.id = v.product_id,
       unnest(p.option_names) with ordinality n (name, place)
  join option_values o on true
 where v.active and o.key = option_key(n.name, v.option_values[n.place])
 group by v.product_id, v.sku;

-- A range of prices is of Brazilian reais: other currencies have no part in it.
update product_cards c
   set sort_name = left(fold(p.name), 200),
       option_value_ids = array(select distinct u.id from variant_options o, unnest(o.value_ids) u (id)
                                 where o.product_id = c.id order by u.id),
       prices = case when p.currency = 'BRL' then c.prices else '{}' end
  from products p where p.id = c.id;
