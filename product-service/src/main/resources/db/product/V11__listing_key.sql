-- The key of a listing: of a brand, of a category, of a brand in a category, or, without both, of all products.
create function listing_key(brand text, category text) returns text
  language sql immutable parallel safe
  return coalesce('b/' || brand || coalesce(' c/' || category, ''), 'c/' || category, 'all');

-- Written and read by nothing.
drop table read_table_state;
