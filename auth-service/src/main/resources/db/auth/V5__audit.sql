-- Who did what to whom, from where: written once. No address or name of a person stands here but the network address.
create table audit_entries (
  id uuid primary key,
  at timestamptz not null,
  action text not null,
  actor uuid,
  subject uuid,
  before jsonb,
  after jsonb,
  address text,
  correlation_id text,
  trace_id text
);
create index audit_entries_actor on audit_entries (actor, id) where actor is not null;
create index audit_entries_subject on audit_entries (subject, id) where subject is not null;
create index audit_entries_action on audit_entries (action, id);
create index audit_entries_at on audit_entries (at);

create function audit_entries_stay() returns trigger language plpgsql as
$$ begin raise exception 'An audit entry is written once.'; end $$;
create trigger audit_entries_stay before update on audit_entries for each row execute function audit_entries_stay();

-- Since when a user may not log in.
alter table users add column disabled_at timestamptz;
alter table sessions drop constraint sessions_end_reason_check;
alter table sessions add constraint sessions_end_reason_check
  check (end_reason in ('LOGOUT', 'REUSE', 'REVOKED', 'PASSWORD', 'DISABLED', 'ROLES'));
