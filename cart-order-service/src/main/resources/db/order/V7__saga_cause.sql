-- Whoever takes a saga over goes on in the name of the request that began it.
alter table order_sagas add column correlation_id text, add column traceparent text;
