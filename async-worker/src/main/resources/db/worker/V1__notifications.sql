-- One row per event and channel: told once, however often the event arrives. No address: it is asked for when sending.
create table notifications (
  id uuid primary key,
  event_id text not null,
  channel text not null check (channel in ('EMAIL')),
  kind text not null,
  order_id uuid,
  user_id uuid,
  status text not null check (status in ('PENDING', 'SENT', 'FAILED', 'CANCELLED')),
  attempts integer not null default 0,
  reason text,
  message_id text not null unique,
  correlation_id text,
  created_at timestamptz not null,
  next_attempt_at timestamptz,
  sent_at timestamptz,
  unique (event_id, channel),
  check (order_id is not null or user_id is not null),
  check (status <> 'SENT' or sent_at is not null)
);
create index notifications_order on notifications (order_id, id) where order_id is not null;
create index notifications_open on notifications (status, id) where status in ('PENDING', 'FAILED');
