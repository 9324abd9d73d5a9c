-- Approvals: requests with ordered steps about any subject, deputies, and what approvers saw.

create table approval_request (
  id uuid primary key,
  version integer not null default 1,
  subject_kind text collate "C" not null,
  -- The record it is about, within its kind.
  subject_id uuid not null,
  subject jsonb not null,
  title text not null,
  -- Whom it concerns; null: nobody, and `unit_id` says where it belongs. A unit may be removed later; the request stays.
  person_id uuid references person,
  unit_id uuid,
  credential_id uuid references credential,
  reason text not null,
  requested_by text not null,
  requested_by_label text not null,
  requested_at timestamptz not null,
  -- `account:…` and `person:…`: who shares one is the same human.
  requester_keys text[] not null,
  beneficiary_keys text[] not null,
  decided_keys text[] not null default '{}',
  state text collate "C" not null check (state in ('open', 'approved', 'refused', 'recalled')),
  closed_at timestamptz,
  seen_at_request text not null,
  seen text not null,
  -- The step whose turn it is, for the queue; null once it is over.
  step_position smallint,
  step_decider text collate "C" check (step_decider in ('hr', 'head', 'person', 'holder')),
  step_unit_id uuid,
  step_person_id uuid,
  step_due_on date,
  constraint approval_request_closed check ((closed_at is null) = (state = 'open')),
  constraint approval_request_step check ((step_position is null) = (state <> 'open'))
);
-- Of one subject one request is open at a time.
create unique index approval_request_once on approval_request (subject_kind, subject_id) where state = 'open';
create index approval_request_queue on approval_request (requested_at, id) where state = 'open';
create index approval_request_newest on approval_request (requested_at desc, id desc);
create index approval_request_mine on approval_request using gin (requester_keys);
create index approval_request_person on approval_request (person_id);

create table approval_step (
  request_id uuid not null references approval_request,
  position smallint not null check (position >= 1),
  decider text collate "C" not null check (decider in ('hr', 'head', 'person', 'holder')),
  unit_id uuid,
  person_id uuid references person,
  working_days smallint not null check (working_days between 1 and 60),
  state text collate "C" not null check (state in ('waiting', 'open', 'approved', 'refused', 'dropped')),
  opened_on date,
  due_on date,
  decided_at timestamptz,
  decided_by text,
  decided_by_label text,
  decided_for_label text,
  comment text,
  seen text,
  primary key (request_id, position),
  constraint approval_step_decided check ((decided_at is not null) = (state in ('approved', 'refused'))),
  constraint approval_step_who check ((person_id is not null) = (decider in ('person', 'holder')))
);

-- What an approver saw, by its hash. Never changed.
create table approval_snapshot (
  request_id uuid not null references approval_request,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  body jsonb not null,
  taken_at timestamptz not null,
  primary key (request_id, sha256)
);
create trigger approval_snapshot_is_append_only before update or delete on approval_snapshot
  for each row execute function refuse_change();

create table approval_attachment (
  id uuid primary key,
  request_id uuid not null references approval_request,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  added_by_label text not null,
  added_at timestamptz not null
);
create index approval_attachment_request on approval_attachment (request_id);

-- The history of a request, as people read it. Never changed.
create table approval_event (
  id uuid primary key,
  request_id uuid not null references approval_request,
  at timestamptz not null,
  kind text collate "C" not null,
  by_label text not null,
  for_label text,
  said text,
  attachment_id uuid references approval_attachment,
  -- What happens once only: a push of a day, a reminder and an escalation of a step.
  once text,
  constraint approval_event_once unique (request_id, once)
);
create index approval_event_request on approval_event (request_id, at, id);
create trigger approval_event_is_append_only before update or delete on approval_event
  for each row execute function refuse_change();

create table approval_deputy (
  id uuid primary key,
  principal_id uuid not null,
  principal_label text not null,
  deputy_person_id uuid not null references person,
  role text collate "C" not null check (role in ('hr', 'head', 'person')),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  reason text not null,
  named_by text not null,
  named_by_label text not null,
  named_at timestamptz not null,
  ended_at timestamptz
);
create index approval_deputy_deputy on approval_deputy (deputy_person_id) where ended_at is null;
create index approval_deputy_principal on approval_deputy (principal_id) where ended_at is null;
