-- What the public reads, written with each change: the card and the detail as they go to the client, and what
-- searching needs. The version is the entity tag; it rises with every change of the text, a flip of availability too.
create table product_cards (
  id uuid primary key,
  slug text not null unique,
  version bigint not null,
  active boolean not null,
  available boolean not null,
  card text not null,
  detail text not null,
  brand_slug text not null,
  category_slugs text[] not null,
  price_minor bigint not null,
  folded text not null,
  words tsvector not null,
  stems tsvector not null,
  body_stems tsvector not null
);
create index product_cards_folded on product_cards using gin (folded gin_trgm_ops) where active;
create index product_cards_words on product_cards using gin (words) where active;
create index product_cards_stems on product_cards using gin (stems) where active;
create index product_cards_body on product_cards using gin (body_stems) where active;

-- A product stands on the shelf of everything, of its brand, of its category and each category above, and of brand
-- and category together; so that every list is one scan of an index, from one key to the next.
create table shelves (
  shelf text not null,
  product_id uuid not null references product_cards,
  price_minor bigint not null,
  sort_name text not null,
  primary key (shelf, product_id)
);
create index shelves_price on shelves (shelf, price_minor, product_id);
create index shelves_name on shelves (shelf, sort_name, product_id);
create index shelves_product on shelves (product_id);

-- The media address that the stored texts were rendered with; another one in the settings renders them anew.
create table read_table_state (
  one boolean primary key default true check (one),
  media_url text not null
);

-- Words that mean the same in a search; folded, one group per meaning.
create table synonyms (
  word text not null,
  meaning text not null,
  primary key (word, meaning)
);
create index synonyms_meaning on synonyms (meaning);
