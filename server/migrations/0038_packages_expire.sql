-- The files of old tender packages go away; who asked for them, for whom and on which consent stays. Files let go of are removed by a job,
-- once nothing else names the same content.

alter table tender_package add column made_on date, add column expired_on date;
update tender_package set made_on = (finished_at at time zone 'Asia/Shanghai')::date where state = 'done';
alter table tender_package add constraint tender_package_made check (state <> 'done' or made_on is not null),
  add constraint tender_package_expired check ((state = 'expired') = (expired_on is not null));

create table file_removal (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  remove_after timestamptz not null
);
create index file_removal_due on file_removal (remove_after);
