-- The ranges of prices that the facets of a search count, by number.
create function price_bands(bigint[]) returns integer[]
  language sql immutable strict parallel safe
  return (select coalesce(array_agg(distinct width_bucket(price, array[0, 2500, 5000, 10000, 20000]::bigint[])), '{}')
            from unnest($1) price);

-- What the variants on sale cost, each price once: a range of prices finds a product by any of its variants.
alter table product_cards add column prices bigint[] not null default '{}';
update product_cards c
   set prices = (select coalesce(array_agg(distinct v.price_minor order by v.price_minor), '{}')
                   from variants v where v.product_id = c.id and v.active);
alter table product_cards add column price_bands integer[] generated always as (price_bands(prices)) stored;
