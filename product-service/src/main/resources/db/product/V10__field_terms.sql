-- A product is listed under everything, its brand, its category and each category above, and each of these of its brand.
alter table shelves rename to product_listings;
alter table product_listings rename column shelf to listing;
alter index shelves_price rename to product_listings_price;
alter index shelves_name rename to product_listings_name;
alter index shelves_product rename to product_listings_product;
