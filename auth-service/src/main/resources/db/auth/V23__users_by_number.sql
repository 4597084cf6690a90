-- Staff finds people by CPF, CNPJ or telephone number. A number is stored as it was written: its digits are compared, with the
-- code of Brazil (55) before those of an area code and a number that come without a plus sign, and without zeros dialed first.
create function phone_digits(phone text) returns text language sql immutable strict parallel safe as $$
  select case when phone like '+%' or length(digits) not in (10, 11) then digits else '55' || digits end
    from (select ltrim(regexp_replace(phone, '[^0-9]', '', 'g'), '0') as digits) as bare
$$;
create index users_phone on users (phone_digits(phone)) where phone is not null;
create index users_tax_id on users (tax_id) where tax_id is not null;
