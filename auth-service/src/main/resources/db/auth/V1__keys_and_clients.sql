-- The keys that sign access tokens, each a private JWK sealed under the setting auth.key-secret.
create table signing_keys (
  kid text primary key,
  sealed text not null,
  signs_from timestamptz not null
);
create index signing_keys_order on signing_keys (signs_from);

-- Services that get tokens of their own; their secrets are long and random, so a plain hash keeps them.
create table service_clients (
  id text primary key,
  secret_hash text not null,
  scopes text[] not null
);
