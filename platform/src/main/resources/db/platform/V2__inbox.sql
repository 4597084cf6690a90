-- One row per message and queue: written with its effect, or kept with the reason why it had none.
create table inbox_messages (
  queue text not null,
  id text not null,
  status text not null check (status in ('DONE', 'RETRY', 'PARKED', 'DISCARDED')),
  type text not null,
  subject text,
  body text,
  reason text,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  received_at timestamptz not null,
  primary key (queue, id),
  check (status = 'DONE' or body is not null)
);
create index inbox_retry on inbox_messages (next_attempt_at) where status = 'RETRY';
create index inbox_parked on inbox_messages (received_at, queue, id) where status = 'PARKED';
create index inbox_done on inbox_messages (received_at) where status = 'DONE';
