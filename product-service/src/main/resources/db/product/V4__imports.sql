create table imports (
  id uuid primary key,
  status text not null check (status in ('RECEIVING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  mapping text not null,
  bytes bigint not null default 0,
  bytes_read bigint not null default 0,
  rows_read bigint not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  rejected bigint not null default 0,
  failure text,
  actor uuid,
  created_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
create index imports_receiving on imports (created_at) where status = 'RECEIVING';

-- The file as it came, until it has been worked off.
create table import_chunks (
  import_id uuid not null references imports on delete cascade,
  position integer not null,
  bytes bytea not null,
  primary key (import_id, position)
);

create table import_rejections (
  import_id uuid not null references imports on delete cascade,
  line bigint not null,
  reason text not null,
  primary key (import_id, line)
);
