-- Roles are made of permissions. The token says who is a service by a word among the roles, so no role is called that.
create table roles (
  name text primary key check (name ~ '^[a-z][a-z0-9-]{1,39}$' and name <> 'service'),
  description text not null,
  ready boolean not null default false,
  version bigint not null default 1
);

create table role_permissions (
  role text not null references roles on delete cascade,
  permission text not null check (permission ~ '^[a-z]+:[a-z]+$'),
  primary key (role, permission)
);

-- The role admin has every permission that there is, now and later, so it has no rows; customer has none.
insert into roles (name, description, ready) values
  ('admin', 'Tudo o que há para administrar', true),
  ('customer', 'Quem compra', true),
  ('catalogue-manager', 'Produtos, preços e promoções', true),
  ('support', 'Atendimento: pedidos, avisos e contas', true),
  ('warehouse', 'Estoque e separação de pedidos', true);

insert into role_permissions (role, permission) values
  ('catalogue-manager', 'catalogue:write'),
  ('catalogue-manager', 'promotions:read'),
  ('catalogue-manager', 'promotions:write'),
  ('catalogue-manager', 'reports:read'),
  ('catalogue-manager', 'stock:read'),
  ('support', 'notifications:read'),
  ('support', 'notifications:resend'),
  ('support', 'orders:cancel'),
  ('support', 'orders:read'),
  ('support', 'promotions:read'),
  ('support', 'users:read'),
  ('support', 'users:unlock'),
  ('warehouse', 'orders:read'),
  ('warehouse', 'stock:read'),
  ('warehouse', 'stock:write');

alter table users drop constraint users_roles_check;
alter table users add constraint users_roles_check check (cardinality(roles) > 0);
create index users_administrators on users (id) where 'admin' = any (roles);
create index users_roles on users using gin (roles);
