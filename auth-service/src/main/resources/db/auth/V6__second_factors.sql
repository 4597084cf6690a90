-- The secret of a person's authenticator app, sealed under the setting auth.key-secret; good once a code was shown.
create table second_factors (
  user_id uuid primary key references users on delete cascade,
  sealed text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

-- Codes on paper for who has lost the app: random, so a plain hash keeps them.
create table recovery_codes (
  user_id uuid not null references users on delete cascade,
  hash text not null,
  used_at timestamptz,
  primary key (user_id, hash)
);
