-- The categories from the top to this one.
create function category_breadcrumb(integer) returns json
  language sql stable strict parallel safe
  return (with recursive up as (
            select c.slug, c.name, c.parent_id, 1 height from categories c where c.id = $1
            union all
            select c.slug, c.name, c.parent_id, up.height + 1 from categories c join up on c.id = up.parent_id)
          select json_agg(json_build_object('slug', up.slug, 'name', up.name) order by up.height desc) from up);

-- Another text has another entity tag.
update product_cards c
   set detail = left(c.detail, -1) || ', "breadcrumb" : ' || category_breadcrumb(p.category_id) || '}',
       version = c.version + 1
  from products p where p.id = c.id;
