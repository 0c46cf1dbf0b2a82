-- What:   how ready the store is, kept for its day
-- Grain:  one row per day of Viet Nam
-- Reads:  nothing
-- Writes: readiness_day
-- Again:  the later count of a day takes the place of the earlier one
insert into readiness_day (day, measured_at, citizens, persons, ready, seconds)
values (
  cast(cast(:measured_at as timestamptz) at time zone 'Asia/Ho_Chi_Minh' as date), :measured_at, :citizens, :persons, :ready, :seconds)
on conflict (day) do update
set measured_at = excluded.measured_at, citizens = excluded.citizens, persons = excluded.persons, ready = excluded.ready,
  seconds = excluded.seconds
where readiness_day.measured_at <= excluded.measured_at;
