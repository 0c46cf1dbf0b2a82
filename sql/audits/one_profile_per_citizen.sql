-- What:   citizens with two profiles, and profiles of a number that is a citizen's but not filed under it
-- Grain:  one row per profile; none when the law holds
-- Reads:  profile, citizen
-- Writes: nothing
-- Again:  it only reads
select 'two profiles of one citizen' as problem
from profile
where citizen_id is not null
group by citizen_id
having count(*) > 1
union all
select 'a profile filed under another key than its citizen'
from profile
where citizen_id is not null and citizen_id <> person_key
union all
select 'a provisional profile of a number the register knows'
from profile p
join citizen c on c.citizen_id = substr(p.person_key, 8)
where p.person_key like 'number:%'
