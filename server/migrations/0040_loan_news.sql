-- What the morning's run has to tell of loans and custody, noted with what happened and told together: one message for each recipient.

create table loan_news (
  -- Of one recipient, one thing and one stage of it: noted once, whatever is run again.
  key text collate "C" primary key,
  -- `person:` or `account:` with the id.
  recipient text collate "C" not null,
  template text collate "C" not null check (template in ('loan_due', 'custody_case')),
  credential_id uuid references credential,
  data jsonb not null,
  noted_at timestamptz not null,
  told_at timestamptz
);
create index loan_news_untold on loan_news (recipient) where told_at is null;

-- What was told before stays told.
insert into loan_news (key, recipient, template, data, noted_at, told_at)
select distinct on (key) key, coalesce('person:' || person_id, 'account:' || account_id), template, data, created_at, created_at
from message
where template in ('loan_due', 'custody_case') and coalesce(person_id, account_id) is not null
order by key, created_at
on conflict do nothing;
