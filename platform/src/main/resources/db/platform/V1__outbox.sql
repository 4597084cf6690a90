-- Events wait here, in the transaction of the change they tell of, until the broker has confirmed them.
create table outbox_events (
  sequence bigint generated always as identity primary key,
  id uuid not null unique,
  lane smallint not null check (lane between 0 and 15),
  type text not null,
  version smallint not null,
  subject text not null,
  data text not null,
  correlation_id text,
  traceparent text,
  occurred_at timestamptz not null,
  published_at timestamptz,
  attempts integer not null default 0,
  failure text
);
create index outbox_pending on outbox_events (lane, sequence) where published_at is null;
create index outbox_published on outbox_events (published_at) where published_at is not null;

-- A lane belongs to one relay at a time, so that events of one aggregate keep their order.
create table outbox_lanes (
  lane smallint primary key check (lane between 0 and 15),
  owner text,
  leased_until timestamptz not null default 'epoch'
);
insert into outbox_lanes (lane) select generate_series(0, 15);
