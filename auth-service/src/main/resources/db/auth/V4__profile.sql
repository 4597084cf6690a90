-- What a person may tell of himself: CPF (11 digits) or CNPJ (14 letters and digits), and the day of birth.
alter table users add column tax_id text check (tax_id ~ '^([0-9]{11}|[0-9A-Z]{12}[0-9]{2})$');
alter table users add column birth_date date;
