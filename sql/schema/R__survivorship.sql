-- Which source is believed first, per attribute: the whole policy of survivorship that the register does not settle.
-- Rank 1 is the most trusted. For phone and current address the latest time of observation comes before the rank; for the
-- insurance number and the date of a dose the rank comes first. The row fingerprint is the last tie-break everywhere.
-- An attribute and source without a line has rank 100.
drop table if exists survivorship;
create table survivorship (
  attribute text not null check (attribute in ('contact', 'insurance', 'name', 'dose', 'test')),
  source    text not null,
  rank      smallint not null,
  primary key (attribute, source)
);
comment on table survivorship is 'One row per attribute and source: how far the source is believed, 1 first.';
insert into survivorship (attribute, source, rank) values
  ('contact', 'health-declaration', 1),
  ('contact', 'vaccination', 2),
  ('contact', 'health-book', 3),
  ('contact', 'lab-results', 4),
  ('contact', 'social-insurance', 5),
  ('contact', 'quarantine', 6),
  ('contact', 'border-declaration', 7),
  ('contact', 'movement', 8),
  ('contact', 'contact-tracing', 9),
  ('contact', 'bluezone', 10),
  ('contact', 'giup-toi', 11),
  ('contact', 'zalo-connect', 12),
  ('contact', 'personal-qr', 13),
  ('contact', 'treatment', 14),
  ('insurance', 'social-insurance', 1),
  ('insurance', 'health-book', 2),
  ('insurance', 'vaccination', 3),
  ('insurance', 'treatment', 4),
  ('insurance', 'tele-icu', 5),
  ('insurance', 'personal-qr', 6),
  ('name', 'vaccination', 1),
  ('name', 'health-book', 2),
  ('name', 'lab-results', 3),
  ('name', 'health-declaration', 4),
  ('name', 'quarantine', 5),
  ('name', 'movement', 6),
  ('name', 'contact-tracing', 7),
  ('name', 'border-declaration', 8),
  ('name', 'giup-toi', 9),
  ('name', 'zalo-connect', 10),
  ('name', 'treatment', 11),
  ('name', 'tele-icu', 12),
  ('name', 'personal-qr', 99),
  ('dose', 'vaccination', 1),
  ('dose', 'health-book', 2),
  ('test', 'lab-results', 1),
  ('test', 'health-book', 2);
