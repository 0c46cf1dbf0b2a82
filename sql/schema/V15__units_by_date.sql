-- Administrative units by date: editions of the country's list of units side by side. A code, and often a name, means another unit in
-- another edition, so a unit is known by its code and the edition it stands in (valid_from), and an address by the period it was
-- written in (units_at; null: the row states no time, its units may be of any edition).

comment on table admin_unit is 'One row per administrative unit and edition. valid_from: the edition''s first day; valid_to: the first day of the next one. name_key: accent-free, without the unit''s kind and leading zeros.';

create table unit_successor (
  level          text not null check (level in ('province', 'district', 'ward')),
  code           text collate "C" not null,
  name_key       text collate "C" not null,
  since          date not null,
  successor_code text collate "C" not null,
  primary key (level, code, since, successor_code)
);
comment on table unit_successor is 'One row per unit that ended and unit of the edition of that day it went on in; several where it was split. name_key guards against a code that meant another unit by then.';

create table unit_key (
  valid_from  date not null,
  level       text not null,
  parent_code text collate "C" not null,
  key         text collate "C" not null,
  code        text collate "C" not null
);
create index unit_key_of_parent on unit_key (level, parent_code, key, valid_from);
comment on table unit_key is 'One row per edition, parent and way of writing a unit that its chain of parents can confirm: the view written_unit, kept.';

create table same_ward (
  code       text collate "C" not null,
  valid_from date not null,
  other_code text collate "C" not null,
  other_from date not null,
  primary key (code, valid_from, other_from, other_code)
);
comment on table same_ward is 'One row per pair of wards of different editions one of which went on in the other alone, in both directions: the view ward_reach, kept.';

alter table stage_identity add column units_at date;
alter table identity add column units_at date default date '2021-01-01';
alter table identity alter column units_at drop default;
alter table identity add column ward_from date;
update identity set ward_from = date '2021-01-01' where ward_code is not null;
comment on column identity.units_at is 'First day of the period in which the address was written, by its row''s own time; null where the row states none.';
comment on column identity.ward_from is 'The edition in which ward_code stands.';

alter table profile add column current_ward_from date;
comment on column profile.current_ward_from is 'The edition in which current_ward_code stands.';
update profile set current_ward_from = date '2021-01-01' where current_ward_code is not null;

-- What was worked out for addresses without their period is worked out anew when they are met.
drop table address_unit;
create table address_unit (
  province  text collate "C" not null,
  district  text collate "C" not null,
  ward      text collate "C" not null,
  units_at  date not null,
  ward_code text collate "C",
  ward_from date,
  problem   text check (problem in ('UNKNOWN', 'SEVERAL', 'NO_DATE')),
  primary key (province, district, ward, units_at),
  check ((ward_code is null) = (problem is not null))
);
comment on table address_unit is 'One row per way an address was written (unit keys of province, district, ward; units_at as in identity, -infinity for null). problem: why it is no ward; NO_DATE: editions disagree and the row states no time.';
