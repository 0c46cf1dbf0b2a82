-- What is usual for a sender is told from its former deliveries without counting their ledgers again.

alter table delivery add column rows_held bigint;
comment on column delivery.rows_held is 'How many of its rows were held when it was loaded; null for deliveries older than this column.';
