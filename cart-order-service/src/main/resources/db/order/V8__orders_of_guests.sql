-- What somebody bought as a guest is found by the hash of the address, once it has proved to be that person's own.
create function email_hash(text) returns text
  language sql immutable strict parallel safe
  return encode(sha256(convert_to(lower($1), 'UTF8')), 'hex');
create index orders_of_guest on orders (email_hash(email)) where customer_id is null;
