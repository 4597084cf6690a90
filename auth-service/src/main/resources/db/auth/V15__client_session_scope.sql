-- What a storefront was granted, which a refresh may narrow (RFC 6749, section 6); of sessions of before it is not known, so all
-- that could be.
alter table client_sessions add column scope text not null default 'openid email profile';
