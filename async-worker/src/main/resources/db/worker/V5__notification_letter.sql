-- The letter of auth-service that a mail takes to its address.
alter table notifications add column letter_id uuid;
