-- What:   how much was rebuilt, and the deliveries that stopped half way: they may differ for that reason alone
-- Grain:  one row
-- Reads:  delivery (and links and profiles, as rebuilt)
-- Writes: nothing
-- Again:  it only reads
select
  (select count(*) from rebuilt.link) as links,
  (select count(*) from rebuilt.profile) as profiles,
  array(select d.delivery_id from delivery d where d.status in ('receiving', 'staged') order by d.delivery_id) as half_way
