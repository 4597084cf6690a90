-- When the owner of an unverified, unused account was last warned by mail that it will be erased, and the time that the mail
-- names: nothing happens before. A warning from before the last use counts no more. Accounts of before have had none.
alter table users
  add column erasure_announced_at timestamptz,
  add column erasure_not_before timestamptz,
  add constraint users_erasure_announced_check check ((erasure_announced_at is null) = (erasure_not_before is null));
