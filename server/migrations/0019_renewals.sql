-- Renewals: cases with their steps, continuing-education hours, the calendar of exams and training, the yearly plan.

create table renewal_case (
  id uuid primary key,
  version integer not null default 1,
  credential_id uuid not null references credential,
  person_id uuid not null references person,
  kind text collate "C" not null check (kind in ('renewal', 'review')),
  -- The validity period it is about: a renewal, and a passed review too, begins the next one.
  period_ordinal integer not null check (period_ordinal >= 1),
  state text collate "C" not null check (state in ('open', 'waiting', 'submitted', 'done', 'given_up', 'lapsed')),
  end_reason text check (end_reason in ('given_up', 'cancelled', 'revoked', 'superseded', 'left', 'date_moved')),
  opens_on date not null,
  -- Last day of the window, and the deadline itself.
  apply_by date not null,
  ends_on date not null,
  -- Who was named; null: the holder's steward, whoever that is.
  owner_id uuid references person,
  -- Of the first step that is not done: what lists show and sort by; null when nothing is left to do.
  next_step text,
  next_due_on date,
  opened_at timestamptz not null,
  closed_at timestamptz,
  updated_at timestamptz not null,
  constraint renewal_case_closed check ((closed_at is not null) = (state in ('done', 'given_up')))
);
-- One case for each credential and period; what ended with a given-up credential opens again when it is taken up.
create unique index renewal_case_once on renewal_case (credential_id, period_ordinal, kind);
create index renewal_case_due on renewal_case (next_due_on, id) include (state) where closed_at is null;
create index renewal_case_ends on renewal_case (ends_on) where closed_at is null;
create index renewal_case_person on renewal_case (person_id);
create index renewal_case_closed_at on renewal_case (closed_at) where closed_at is not null;

-- Exams and training courses that people are sent to.
create table renewal_entry (
  id uuid primary key,
  version integer not null default 1,
  kind text collate "C" not null check (kind in ('exam', 'training')),
  title text not null,
  -- Empty: for every type.
  type_ids text[] not null default '{}',
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  register_by date,
  place text,
  capacity integer check (capacity >= 1),
  fee_fen bigint check (fee_fen >= 0),
  remarks text,
  cancelled_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index renewal_entry_days on renewal_entry (starts_on, id);

create table renewal_step (
  case_id uuid not null references renewal_case,
  position smallint not null check (position >= 1),
  kind text collate "C" not null check (kind in ('hours', 'fee', 'booking', 'application', 'document')),
  -- As the company words it; null: as the kind is called.
  label text,
  owner text collate "C" not null check (owner in ('holder', 'steward', 'hr')),
  due_on date not null,
  done_on date,
  done_by text,
  cost_fen bigint check (cost_fen >= 0),
  entry_id uuid references renewal_entry,
  document_id uuid references document,
  primary key (case_id, position),
  constraint renewal_step_done check ((done_on is null) = (done_by is null))
);
create index renewal_step_entry on renewal_step (entry_id) where entry_id is not null;

-- The steps a company sets for a type instead of those that are worked out from the catalogue.
create table renewal_template (
  type_id text collate "C" primary key,
  version integer not null default 1,
  steps jsonb not null,
  updated_at timestamptz not null
);

-- Hours of continuing education that somebody has done. A wrong one is withdrawn, never changed.
create table renewal_hours (
  id uuid primary key,
  person_id uuid not null references person,
  earned_on date not null,
  hours numeric(5, 1) not null check (hours > 0),
  kind text collate "C" not null check (kind in ('compulsory', 'elective')),
  -- null: counts for every profession.
  profession text,
  -- Types it counts for; empty: for every certificate of the person.
  type_ids text[] not null default '{}',
  title text not null,
  provider text,
  document_id uuid references document,
  added_at timestamptz not null,
  added_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text
);
create index renewal_hours_person on renewal_hours (person_id, earned_on);

-- What may be spent in a year: by the company, and by units where it is said.
create table renewal_budget (
  year smallint not null,
  unit_id uuid references org_unit,
  amount_fen bigint not null check (amount_fen >= 0),
  updated_at timestamptz not null,
  constraint renewal_budget_once unique nulls not distinct (year, unit_id)
);

create table renewal_plan (
  year smallint primary key,
  version integer not null default 1,
  frozen_at timestamptz,
  frozen_by text,
  updated_at timestamptz not null
);

-- While a plan is not frozen: renewals that were moved to another month of their window.
create table renewal_move (
  year smallint not null references renewal_plan,
  credential_id uuid not null references credential,
  kind text collate "C" not null check (kind in ('renewal', 'review')),
  ends_on date not null,
  month date not null,
  moved_at timestamptz not null,
  moved_by text not null,
  primary key (year, credential_id, kind)
);

-- A frozen plan, line by line. A later correction is one more line.
create table renewal_plan_line (
  id uuid primary key,
  year smallint not null references renewal_plan,
  origin text collate "C" not null check (origin in ('plan', 'correction')),
  credential_id uuid references credential,
  unit_id uuid references org_unit,
  type_id text collate "C",
  kind text collate "C" check (kind in ('renewal', 'review')),
  window_from date,
  window_to date,
  month date not null,
  -- Of a correction also less than nothing; null: not known.
  cost_fen bigint,
  reason text,
  made_at timestamptz not null,
  made_by text not null,
  constraint renewal_plan_line_said check (origin = 'plan' or reason is not null)
);
create index renewal_plan_line_year on renewal_plan_line (year, month);
create trigger renewal_plan_line_is_append_only before update or delete on renewal_plan_line
  for each row execute function refuse_change();
