-- Calendar feeds: addresses that calendar programs read deadlines from. The token in the address is the whole credential, so only
-- its hash is kept.

create table calendar_feed (
  id uuid primary key,
  account_id uuid not null references account,
  name text not null check (name <> ''),
  scope text not null check (scope in ('own', 'holders', 'department', 'company')),
  language text not null check (language in ('zh-CN', 'en')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null,
  fetched_at timestamptz
);
create index calendar_feed_account on calendar_feed (account_id);

-- What calendar programs were last told of a deadline, over all feeds: only so can an event say how often its date moved
-- (SEQUENCE), and that it is over.
create table calendar_event (
  credential_id uuid not null references credential,
  kind text collate "C" not null,
  profession text collate "C" not null,
  due_on date not null,
  sequence integer not null default 0,
  changed_at timestamptz not null,
  gone_at timestamptz,
  primary key (credential_id, kind, profession)
);

-- Deadlines of what counts today, for calendars, which read nothing else of credentials.
create view deadline_report as
  select credential.id as credential_id, person_id, unit_id, holder_name, type_id, type_text, credential.profession as credential_profession,
    case when number_sealed is null then number end as number, credential.updated_at,
    credential_deadline.kind, coalesce(credential_deadline.profession, '') as profession, credential_deadline.due_on,
    shelf = 0 and state in ('held', 'suspended') as counts
  from credential left join credential_deadline on credential_deadline.credential_id = credential.id;
