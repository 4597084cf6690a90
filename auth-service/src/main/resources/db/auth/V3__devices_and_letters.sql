-- What a session is used from, as its client names itself.
alter table sessions add column device text;
alter table sessions drop constraint sessions_end_reason_check;
alter table sessions add constraint sessions_end_reason_check
  check (end_reason in ('LOGOUT', 'REUSE', 'REVOKED', 'PASSWORD'));

-- Mails that go to one address and may bring a code, which is derived from the id and stands nowhere.
create table letters (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  purpose text not null check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL', 'EMAIL_CHANGED')),
  email text not null check (email = lower(email)),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index letters_open on letters (user_id) where used_at is null;
create index letters_end on letters (expires_at);

-- How often a letter was asked for, by purpose and the hash of the address, known or not.
create table letter_requests (
  account text primary key,
  letters integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null
);
create index letter_requests_age on letter_requests (last_at);
