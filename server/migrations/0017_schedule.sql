-- What runs by the clock: a row for each slot that some process took, so that of several processes one takes it, and none twice.
-- A row for each day and not the last day alone: a clock that once ran ahead must not silence the days it comes back to.
create table job_slot (
  job text not null,
  day date not null,
  taken_at timestamptz not null,
  primary key (job, day)
);
