-- Programs that get tokens of their own. service_clients stays for releases that still run beside this one, which read it.
create table clients (
  id text primary key,
  kind text not null check (kind in ('SERVICE', 'INTEGRATOR')),
  name text not null,
  scopes text[] not null,
  -- The sid of the tokens that an integrator has; it ends, and with it all of them, when he loses a secret or a scope.
  grant_id uuid,
  version bigint not null default 1,
  check ((kind = 'INTEGRATOR') = (grant_id is not null))
);

-- Secrets are long and random, so a plain hash keeps them.
create table client_secrets (
  id uuid primary key,
  client_id text not null references clients on delete cascade,
  hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  unique (client_id, hash)
);

insert into clients (id, kind, name, scopes) select id, 'SERVICE', id, scopes from service_clients;
insert into client_secrets (id, client_id, hash, created_at)
select gen_random_uuid(), id, secret_hash, now() from service_clients;
