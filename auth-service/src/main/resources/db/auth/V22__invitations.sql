-- Who was invited by mail to have roles. The code of the mail is derived from code_id and stands nowhere; another sending has
-- another one, which makes that of before void. An invitation is worth what its inviter may still grant.
create table invitations (
  id uuid primary key,
  email text not null check (email = lower(email)),
  roles text[] not null check (cardinality(roles) > 0),
  locale text not null,
  invited_by uuid references users on delete set null,
  code_id uuid not null unique,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid references users on delete cascade,
  check (revoked_at is null or accepted_at is null),
  check ((accepted_at is null) = (accepted_by is null))
);
create unique index invitations_open on invitations (email) where revoked_at is null and accepted_at is null;
create index invitations_end on invitations (expires_at);
create index invitations_inviter on invitations (invited_by);
create index invitations_account on invitations (accepted_by);
