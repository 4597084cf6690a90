create index users_unverified on users (created_at) where verified_at is null;
