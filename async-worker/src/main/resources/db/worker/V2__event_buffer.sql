-- Events on their way to MongoDB: the inbox commits here, so that a MongoDB that is away parks nothing.
create table event_buffer (
  position bigint generated always as identity primary key,
  event_id text not null unique,
  body text not null,
  received_at timestamptz not null,
  refused text
);
create index event_buffer_waiting on event_buffer (position) where refused is null;
