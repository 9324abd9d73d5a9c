-- Whoever leaves gets back what of theirs lies in the vault (劳动合同法 第九条, 第五十条): a case of its own, which the move to its holder closes.

alter table custody_case drop constraint custody_case_kind_check,
  add constraint custody_case_kind_check check (kind in ('lost', 'damaged', 'return'));
alter table custody_case drop constraint custody_case_outcome_check,
  add constraint custody_case_outcome_check check (outcome in ('found', 'replaced', 'repaired', 'written_off', 'returned', 'kept'));
alter table custody_case drop constraint custody_case_origin_check,
  add constraint custody_case_origin_check check (origin in ('hr', 'holder', 'borrower', 'leaving'));
drop index custody_case_once;
create unique index custody_case_once on custody_case (credential_id, item) where closed_on is null and kind <> 'return';
create unique index custody_return_once on custody_case (credential_id, item) where closed_on is null and kind = 'return';
