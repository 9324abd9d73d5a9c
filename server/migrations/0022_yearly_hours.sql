-- Hours of continuing education that are done: nobody is warned of them any more, until the next period or year asks for its own.
create table credential_hours_done (
  credential_id uuid primary key references credential,
  -- The due day up to which everything that was asked for is there.
  done_for date not null
);

-- What is due, as lists see it: what nobody is to be warned of is not.
create or replace view due_report as
  select deadline.credential_id, position, kind, coalesce(deadline.profession, '') as profession, deadline.due_on, person_id, holder_name,
    holder_number, unit_id
  from credential_deadline deadline join credential on credential.id = deadline.credential_id
  where shelf = 0 and state in ('held', 'suspended') and watched;
