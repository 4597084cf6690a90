-- Letters that who is not signed in has asked for, until they are written, within a second or two.
create table wanted_letters (
  id uuid primary key,
  purpose text not null,
  email text not null,
  address text,
  correlation_id text,
  traceparent text
);

-- How often strangers were refused, by kind and hour, so that not each of them is an entry of the audit log.
create table refusal_counts (
  kind text not null,
  hour timestamptz not null,
  times bigint not null,
  primary key (kind, hour)
);
create index refusal_counts_age on refusal_counts (hour);
