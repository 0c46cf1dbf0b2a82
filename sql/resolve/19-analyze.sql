-- What:   gives the planner the sizes of what resolve leaves to reconcile and merge
-- Grain:  none
-- Reads:  touched_person, link
-- Writes: nothing (but statistics)
-- Again:  it decides nothing
set local default_statistics_target = 10;

analyze touched_person;

analyze link;
