create table users (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  phone text,
  locale text not null,
  password_hash text not null,
  roles text[] not null check (roles <@ array['customer', 'admin'] and cardinality(roles) > 0),
  verified_at timestamptz,
  created_at timestamptz not null
);

create table addresses (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  name text not null,
  postal_code char(8) not null check (postal_code ~ '^[0-9]{8}$'),
  street text not null,
  number text not null,
  complement text,
  district text not null,
  city text not null,
  state char(2) not null,
  country char(2) not null,
  created_at timestamptz not null
);
create index addresses_user on addresses (user_id, id);

-- Attempts to log in since the last that succeeded, by the hash of the address, known or not.
create table login_attempts (
  account text primary key,
  failures integer not null,
  blocked_until timestamptz not null,
  last_at timestamptz not null
);
create index login_attempts_age on login_attempts (last_at);

-- A session is a family of refresh tokens, of which one is not spent.
create table sessions (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('LOGOUT', 'REUSE')),
  check ((ended_at is null) = (end_reason is null))
);
create index sessions_user on sessions (user_id);
create index sessions_end on sessions (expires_at);

create table refresh_tokens (
  hash text primary key,
  session_id uuid not null references sessions on delete cascade,
  generation integer not null,
  issued_at timestamptz not null,
  spent_at timestamptz,
  unique (session_id, generation)
);
create unique index refresh_tokens_live on refresh_tokens (session_id) where spent_at is null;

-- The transaction id is the place in the list: all below the oldest running transaction are there to be read.
create table revocations (
  sid uuid primary key,
  xid bigint not null default (pg_current_xact_id()::text::bigint),
  expires_at timestamptz not null
);
create index revocations_place on revocations (xid);
create index revocations_end on revocations (expires_at);
