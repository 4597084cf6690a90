-- Alarms and the search for late money look at what has changed of late.
create index orders_changed on orders (updated_at);
