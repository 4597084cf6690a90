-- What a person wants to know: an archive that every service adds files to.
create table exports (
  id uuid primary key,
  user_id uuid not null unique references users on delete cascade,
  requested_at timestamptz not null,
  finished_at timestamptz
);
create index exports_age on exports (requested_at);

create table export_files (
  export_id uuid not null references exports on delete cascade,
  name text not null,
  content text not null,
  primary key (export_id, name)
);

create table export_parts (
  export_id uuid not null references exports on delete cascade,
  service text not null,
  primary key (export_id, service)
);

-- The ledger of who is erased or to be erased. It outlives the person, and names nobody: a hash finds again, after a
-- restore, what the person did as a guest.
create table erasures (
  id uuid primary key,
  user_id uuid not null unique,
  email_hash text,
  requested_at timestamptz not null,
  due_at timestamptz not null,
  begun_at timestamptz,
  finished_at timestamptz
);
create index erasures_due on erasures (due_at) where begun_at is null;

create table erasure_parts (
  erasure_id uuid not null references erasures on delete cascade,
  service text not null,
  done_at timestamptz not null,
  primary key (erasure_id, service)
);

alter table sessions drop constraint sessions_end_reason_check;
alter table sessions add constraint sessions_end_reason_check
  check (end_reason in ('LOGOUT', 'REUSE', 'REVOKED', 'PASSWORD', 'DISABLED', 'ROLES', 'ERASED'));

-- The network address is all that an entry knows of a person; nothing else of it may be forgotten.
create or replace function audit_entries_stay() returns trigger language plpgsql as
$$ begin
  if new.address is not null or to_jsonb(new) - 'address' <> to_jsonb(old) - 'address' then
    raise exception 'An audit entry is written once.';
  end if;
  return new;
end $$;
