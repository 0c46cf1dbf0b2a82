-- What:   a lock has a new owner; transactions that still hold the former owner's lease are waited for, later ones are refused
-- Grain:  one lease
-- Reads:  nothing
-- Writes: lease
-- Again:  the next epoch
select epoch from lease where name = :name for update;

insert into lease (name, epoch, owner, held_by, since, heartbeat_at)
values (:name, 1, :owner, :held_by, clock_timestamp(), clock_timestamp())
on conflict (name) do update
set epoch = lease.epoch + 1, owner = excluded.owner, held_by = excluded.held_by, since = excluded.since,
  heartbeat_at = excluded.heartbeat_at, released_at = null;
