-- Networks from which a person has shown the password of the account, and when last.
create table known_devices (
  user_id uuid not null references users on delete cascade,
  network text not null,
  noted_at timestamptz not null,
  primary key (user_id, network)
);
create index known_devices_network on known_devices (network);
create index known_devices_age on known_devices (noted_at);

-- Attempts from a known device have a count of their own, under the account's name, " at " and the network.
alter table login_attempts add column owner text generated always as (split_part(account, ' at ', 1)) stored;
create index login_attempts_owner on login_attempts (owner);
