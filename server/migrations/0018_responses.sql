-- Somebody is responsible: what people answered to a deadline, who was pressed for it, and what is due as lists see it.
--
-- An answer belongs to a deadline with its day. The deadlines of a credential are written anew with every change of it, so an answer
-- names its deadline by value, and says nothing any more once the day has moved. A deadline of the whole certificate has '' for
-- its profession.
create table deadline_response (
  credential_id uuid not null references credential,
  due_on date not null,
  kind text not null,
  profession text not null default '',
  -- 0: two who answer at once hold a row that says nothing yet.
  version integer not null default 0 check (version >= 0),
  acknowledged_by text,
  acknowledged_by_label text,
  acknowledged_until date,
  acknowledged_note text,
  snoozed_by_label text,
  snoozed_until date,
  responsible_person_id uuid references person,
  reacted_on date,
  updated_at timestamptz not null,
  primary key (credential_id, due_on, kind, profession),
  constraint deadline_response_acknowledged check ((acknowledged_until is null) = (acknowledged_by is null)),
  constraint deadline_response_one_promise check (acknowledged_until is null or snoozed_until is null)
);

-- 催办: once a day for a deadline, whoever presses.
create table deadline_push (
  id uuid primary key,
  credential_id uuid not null references credential,
  due_on date not null,
  kind text not null,
  profession text not null default '',
  pushed_on date not null,
  pushed_at timestamptz not null,
  pushed_by text not null,
  pushed_by_label text not null,
  note text,
  constraint deadline_push_once_a_day unique (credential_id, due_on, kind, profession, pushed_on)
);

-- After how many working days without a reaction who is told, and how far answers may reach.
create table response_policy (
  only_one boolean primary key default true check (only_one),
  version integer not null default 1,
  policy jsonb not null,
  updated_at timestamptz not null default now()
);
insert into response_policy (policy) values ('{
  "before": {"steward": 5, "head": 10, "hr": 15},
  "overdue": {"steward": 1, "head": 3, "hr": 5},
  "longestAcknowledgement": 60,
  "longestSnooze": 14
}');

-- Deadlines of credentials that count: not given up, over, not yet held, or of somebody who left.
create view due_report as
  select deadline.credential_id, position, kind, coalesce(deadline.profession, '') as profession, deadline.due_on, person_id, holder_name,
    holder_number, unit_id
  from credential_deadline deadline join credential on credential.id = deadline.credential_id
  where shelf = 0 and state in ('held', 'suspended');

-- By what a person can be told anything, and whether somebody was named to look after their certificates.
create view person_contact_report as
  select person.id as person_id, unit_id, email is not null as has_mail, phone_sealed is not null as has_phone,
    exists (select 1 from account where account.person_id = person.id and enabled) as has_account,
    exists (select 1 from person steward where steward.id = person.steward_id and steward.employment_state <> 'left') as has_named_steward
  from person;
