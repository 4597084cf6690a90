-- The standards' words for what has been here all along.
insert into roles (name, description, ready, version)
  select 'catalog-manager', description, ready, version from roles where name = 'catalogue-manager';
update role_permissions set role = 'catalog-manager' where role = 'catalogue-manager';
update role_permissions set permission = 'catalog:write' where permission = 'catalogue:write';
update users set roles = array_replace(roles, 'catalogue-manager', 'catalog-manager') where 'catalogue-manager' = any (roles);
delete from roles where name = 'catalogue-manager';

alter table letters rename to email_codes;
alter index letters_open rename to email_codes_open;
alter index letters_end rename to email_codes_end;
alter table letter_requests rename to email_code_requests;
alter table email_code_requests rename column letters to times;
alter index letter_requests_age rename to email_code_requests_age;
alter table wanted_letters rename to requested_email_codes;
update outbox_events set data = replace(data, '"letterId":', '"emailCodeId":') where published_at is null;

alter table login_steps rename to pending_logins;
alter index login_steps_end rename to pending_logins_end;
alter table identities rename to federated_identities;
alter index identities_user rename to federated_identities_user;

alter table clients drop constraint clients_kind_check, drop constraint clients_check;
update clients set kind = 'INTEGRATION' where kind = 'INTEGRATOR';
alter table clients
  add constraint clients_kind_check check (kind in ('SERVICE', 'INTEGRATION')),
  add constraint clients_check check ((kind = 'INTEGRATION') = (grant_id is not null));
