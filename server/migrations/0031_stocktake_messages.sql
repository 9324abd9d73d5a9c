-- Who was told of a case, and of which last day its owner was told that it is over: written with the message itself.

alter table stocktake_case
  add column told_to uuid,
  add column told_late_of date;
create index stocktake_case_untold on stocktake_case (owner_id)
  where state = 'open' and owner_id is not null and told_to is distinct from owner_id;
create index stocktake_case_late on stocktake_case (due_on, owner_id)
  where state = 'open' and told_late_of is distinct from due_on;
