-- Warnings: the policies of the company, the nightly runs, and every notice that was ever due to somebody.

-- Pages of what is due are read in this order and from the index alone.
drop index credential_deadline_due;
create index credential_deadline_due on credential_deadline (due_on, credential_id, position) include (kind, profession);

-- Where the company wants it otherwise than the product: for a type or a category (or all), in a unit and below (or everywhere).
create table reminder_policy (
  id uuid primary key,
  version integer not null default 1,
  type_id text collate "C",
  category text check (category in ('registration', 'title', 'skill')),
  unit_id uuid references org_unit,
  rules jsonb not null,
  updated_at timestamptz not null,
  check (type_id is null or category is null),
  constraint reminder_policy_place_once unique nulls not distinct (type_id, category, unit_id)
);

-- When the nightly run begins, in the company's zone.
create table reminder_setting (
  only_one boolean primary key default true check (only_one),
  version integer not null default 1,
  scan_at text not null default '07:00' check (scan_at ~ '^([01]\d|2[0-3]):[0-5]\d$')
);
insert into reminder_setting default values;

-- One run a day. `place` is where the next part begins, so a run that was killed goes on; whoever works on it holds the row.
create table reminder_run (
  id uuid primary key,
  day date not null unique,
  -- The day it was when it began: a run of yesterday that is caught up counts from today.
  today date not null,
  state text not null default 'planning' check (state in ('planning', 'telling', 'done')),
  place jsonb,
  deadlines integer not null default 0,
  notices integer not null default 0,
  messages integer not null default 0,
  faults integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz
);

-- One deadline × its date × stage × recipient, once for ever: the constraint is what two workers cannot both pass.
create table notice (
  id uuid primary key,
  run_id uuid not null references reminder_run,
  credential_id uuid not null references credential,
  kind text not null,
  profession text,
  due_on date not null,
  -- Days before the due day (90, 30, 7, 0); negative after it.
  stage integer not null,
  -- 0: the stage itself. 1 steward, 2 head, 3 HR: nobody reacted since `escalated_from`.
  level smallint not null default 0 check (level between 0 and 3),
  escalated_from date,
  role text not null check (role in ('holder', 'steward', 'head', 'hr')),
  -- The person's id, `hr`, or `none` where nobody has the role.
  recipient text collate "C" not null,
  person_id uuid references person,
  -- The holder's, when it was planned: which of HR it concerns.
  unit_id uuid,
  ways text[] not null,
  planned_at timestamptz not null,
  -- The message it went into; with it, it was told.
  message_key text,
  told_at timestamptz,
  -- Why nobody was told. `void`: it was over before it was told.
  fault text check (fault in ('nobody', 'no_address', 'no_hr', 'undeliverable', 'void')),
  constraint notice_once unique nulls not distinct
    (credential_id, due_on, kind, profession, stage, level, escalated_from, role, recipient),
  check ((level = 0) = (escalated_from is null)),
  check ((message_key is null) = (told_at is null))
);
create index notice_untold on notice (recipient) where message_key is null and fault is null;
create index notice_message on notice (message_key) where message_key is not null;
create index notice_fault on notice (planned_at, id) where fault is not null and fault <> 'void';
create index notice_person on notice (person_id) where person_id is not null;
create index notice_run on notice (run_id);
