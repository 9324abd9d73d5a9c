-- Cases of lost and damaged things that a holder or a borrower reports: nobody is named yet, HR answers for them.

-- Null: HR, whoever looks after the holder's unit.
alter table custody_case alter column owner_id drop not null;
-- Who brought it up: HR, or whoever had the thing.
alter table custody_case add column origin text collate "C" not null default 'hr' check (origin in ('hr', 'holder', 'borrower'));
create index custody_case_owner on custody_case (owner_id) where closed_on is null;
