-- What:   what taking the delivery back did
-- Grain:  one row
-- Reads:  taken, flipped, unclaimed, link_history, link, former_profile, profile
-- Writes: nothing
-- Again:  it only counts
select
  (select count(*) from taken where removed) as statements_removed,
  (select count(*) from taken where not removed) as statements_kept,
  (select count(distinct statement_id) from flipped where not superseded) as active_again,
  (select count(*) from unclaimed) as identities_removed,
  links.held_again,
  links.moved,
  (select count(*) from former_profile f
   where not exists (select from profile p where p.person_key = f.person_key)) as profiles_removed,
  (select count(*) from former_profile f
   join profile p on p.person_key = f.person_key and cast(row(p.*) as text) <> f.content) as profiles_changed
from (
  select
    count(*) filter (where l.person_key is null) as held_again,
    count(*) filter (where l.person_key <> h.person_key) as moved
  from link_history h
  join link l on l.identity_id = h.identity_id
  where h.closed_at = now() and h.person_key is not null
) links
