-- Where a customer's open cart cannot hold the goods of one that an order gives back, that one waits.
alter table carts drop constraint carts_status_check;
alter table carts
  add constraint carts_status check (status in ('OPEN', 'IN_CHECKOUT', 'CONVERTED', 'MERGED', 'SAVED')) not valid;

-- A customer has one open cart. Of several, which reopened beside one another, the one touched last stays so, as GET /carts/me
-- showed; the others wait with their goods until they are claimed. The table is locked by now, so no other appears meanwhile.
with ranked as (select id, row_number() over (partition by customer_id order by updated_at desc, id) as place
                  from carts where status = 'OPEN' and customer_id is not null),
     saved as (update carts
                  set version = version + 1, status = 'SAVED', updated_at = now(),
                      state = state || jsonb_build_object('version', version + 1, 'status', 'SAVED')
                where id in (select id from ranked where place > 1)
               returning id, version)
insert into cart_events (cart_id, version, type, data, at) select id, version, 'SavedForLater', '{}', now() from saved;

create unique index carts_one_open on carts (customer_id) where status = 'OPEN' and customer_id is not null;
drop index carts_of_customer;
