-- The first answer to a key, kept for a day: a replay returns exactly these bytes.
create table idempotency_records (
  caller text not null,
  key text not null,
  fingerprint text not null,
  reference text not null,
  status smallint,
  body text,
  location text,
  created_at timestamptz not null,
  primary key (caller, key)
);
create index idempotency_reference on idempotency_records (reference);
create index idempotency_age on idempotency_records (created_at);
