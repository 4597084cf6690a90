-- A variant on sale has one value for each option of its product: what is written must be whole, whoever writes it. Rows
-- that are not stay readable, and are mended by a change that names them; hence NOT VALID.
alter table products add column option_count integer not null generated always as (cardinality(option_names)) stored;
create unique index products_options on products (id, option_count);
alter table variants add column option_count integer
  generated always as (case when active then cardinality(option_values) end) stored;
alter table variants add constraint variants_fit_options
  foreign key (product_id, option_count) references products (id, option_count) not valid;

-- A brand is its name and a category its path: the slug is made of it, and two may make the same one.
create unique index brands_name on brands (name);
create unique index categories_path on categories (path);

-- Words as they are compared: folded, and parted by whatever is neither letter nor digit in ASCII. What is stored and what
-- is asked are cut by this alone, since the parser of PostgreSQL takes shampoo/x for a file and a.b for a host.
create function search_text(text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(translate(fold($1), $$!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~$$, repeat(' ', 32)), '\s+', ' ', 'g'));

update product_cards c
   set folded = search_text(concat_ws(' ', p.name, b.name, k.path)),
       words = to_tsvector('simple', search_text(concat_ws(' ', p.name, b.name, k.path))),
       stems = to_tsvector('portuguese', search_text(concat_ws(' ', p.name, b.name, k.path))),
       body_stems = to_tsvector('portuguese', search_text(concat_ws(' ',
         (select string_agg(array_to_string(v.option_values, ' '), ' ')
            from (select option_values from variants where product_id = p.id and active
                   order by position, sku limit 100) v),
         p.description, p.ingredients)))
  from products p join brands b on b.id = p.brand_id join categories k on k.id = p.category_id
 where c.id = p.id;

-- A place in the order of names fits an index and an address, whatever signs fold into several.
update shelves s set sort_name = left(s.sort_name, 200) where length(s.sort_name) > 200;
