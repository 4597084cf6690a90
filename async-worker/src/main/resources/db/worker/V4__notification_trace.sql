-- A mail that is sent later belongs to the trace of the request that it is about.
alter table notifications add column traceparent text;
