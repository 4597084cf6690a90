-- Cards as the payment provider's tokens; a number of a card is refused.
create table saved_cards (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  token text not null check (token !~ '[0-9]{12}'),
  brand text not null,
  last_four char(4) not null check (last_four ~ '^[0-9]{4}$'),
  expiry_month smallint not null check (expiry_month between 1 and 12),
  expiry_year smallint not null,
  created_at timestamptz not null,
  unique (user_id, token)
);
create index saved_cards_user on saved_cards (user_id, id);

-- The ledger of what a person has agreed to: a row per change, the newest counts.
create table consents (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  purpose text not null check (purpose in ('MARKETING_EMAIL', 'MARKETING_SMS')),
  granted boolean not null,
  text_version text not null,
  at timestamptz not null
);
create index consents_user on consents (user_id, purpose, id);
