-- Codes that a storefront exchanges for tokens, each once; the mark tells whether the password is still the one of then.
create table authorization_codes (
  hash text primary key,
  user_id uuid not null references users on delete cascade,
  password_mark text not null,
  client_id text not null,
  redirect_uri text not null,
  challenge text not null,
  scope text not null,
  nonce text,
  authenticated_at timestamptz not null,
  expires_at timestamptz not null
);
create index authorization_codes_end on authorization_codes (expires_at);

-- Which client a session was opened for, and by which code: one that comes back ends it.
create table client_sessions (
  session_id uuid primary key references sessions on delete cascade,
  client_id text not null,
  code_hash text not null unique
);

-- A log-in under way in one browser: at a provider, or back from there and waiting for the second factor's code.
create table login_steps (
  hash text primary key,
  browser_hash text not null,
  provider text not null,
  user_id uuid references users on delete cascade,
  request text not null,
  expires_at timestamptz not null
);
create index login_steps_end on login_steps (expires_at);

-- Who a person is at an OpenID provider.
create table identities (
  provider text not null,
  subject text not null,
  user_id uuid not null references users on delete cascade,
  linked_at timestamptz not null,
  primary key (provider, subject)
);
create index identities_user on identities (user_id);
