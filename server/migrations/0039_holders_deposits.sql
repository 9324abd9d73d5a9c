-- A holder offers the original or the seal of a certificate of their own for keeping, or asks back what lies in the vault: cases that the
-- move closes. An offer holds what they agreed to, and when.

alter table custody_case drop constraint custody_case_kind_check,
  add constraint custody_case_kind_check check (kind in ('lost', 'damaged', 'return', 'deposit'));
alter table custody_case drop constraint custody_case_outcome_check,
  add constraint custody_case_outcome_check check (outcome in
    ('found', 'replaced', 'repaired', 'written_off', 'returned', 'kept', 'deposited', 'refused', 'withdrawn'));
alter table custody_case add column agreed_on date,
  add column agreement text check (length(agreement) between 2 and 200),
  add constraint custody_case_agreement check ((kind = 'deposit') = (agreed_on is not null) and (agreed_on is null) = (agreement is null));
drop index custody_case_once;
create unique index custody_case_once on custody_case (credential_id, item) where closed_on is null and kind in ('lost', 'damaged');
-- Of one thing one move waits: into the vault, or back.
drop index custody_return_once;
create unique index custody_move_once on custody_case (credential_id, item) where closed_on is null and kind in ('return', 'deposit');
