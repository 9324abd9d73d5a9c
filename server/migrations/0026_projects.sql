-- Projects with their slots, and who is engaged for them.

create table project (
  id uuid primary key,
  version integer not null default 1,
  -- Number of the tender or the project.
  code text check (code <> ''),
  name text not null check (name <> ''),
  kind text collate "C" not null check (kind in ('building', 'decoration', 'municipal', 'highway', 'railway', 'airport', 'port',
    'water', 'mechanical', 'mining', 'communication', 'supervision', 'other')),
  state text collate "C" not null check (state in ('tender', 'won', 'running', 'stopped', 'accepted', 'lost')),
  -- Since when it is in this state, and what says so.
  state_on date not null,
  state_note text,
  entity_id uuid not null references org_unit,
  unit_id uuid references org_unit,
  -- Whose it is, for the reach of rights: the unit that runs it, else the legal entity.
  home_unit_id uuid not null generated always as (coalesce(unit_id, entity_id)) stored,
  place text,
  area_m2 integer check (area_m2 > 0),
  contract_wan_yuan numeric(12, 2) check (contract_wan_yuan > 0),
  starts_on date not null,
  ends_on date not null,
  sort_key text collate "C" not null,
  search_text text collate "C" not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint project_days check (starts_on <= ends_on)
);
create unique index project_code_once on project (lower(code));
create index project_name on project (sort_key, id);
create index project_starts on project (starts_on, id);
create index project_ends on project (ends_on, id);
create index project_updated on project (updated_at, id);
create index project_home on project (home_unit_id);
create index project_search on project using gin (search_text gin_trgm_ops);

create table project_slot (
  id uuid primary key,
  version integer not null default 1,
  project_id uuid not null references project,
  position smallint not null,
  role text collate "C" not null check (role in ('project_manager', 'technical_leader', 'safety_director', 'safety_officer',
    'construction_officer', 'quality_officer', 'material_officer', 'document_officer', 'machinery_officer', 'labour_officer',
    'cost_engineer', 'surveyor', 'tester', 'chief_supervisor', 'supervisor', 'other')),
  name text not null check (name <> ''),
  count smallint not null check (count between 1 and 100),
  priority smallint not null check (priority between 1 and 5),
  exclusive boolean not null,
  -- The expression, as the contract's schema read it; null: nothing is asked for.
  requirement jsonb check (jsonb_typeof(requirement) = 'object'),
  may_expire boolean not null,
  -- Its own days, where they are not those of the project.
  from_on date,
  to_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint project_slot_days check (from_on is null or to_on is null or from_on <= to_on)
);
create index project_slot_project on project_slot (project_id, position);

-- Files that prove something about a project: notice, contract, acceptance, consent, hand-over. Never changed.
create table project_document (
  id uuid primary key,
  project_id uuid not null references project,
  kind text collate "C" not null check (kind in ('winning_notice', 'contract_record', 'acceptance', 'owner_consent', 'stop_order',
    'hand_over', 'force_majeure', 'termination', 'other')),
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_by_label text not null,
  added_at timestamptz not null,
  constraint project_document_once unique (project_id, sha256)
);

-- Somebody in a role of a project for a period. One that is exclusive and in force (reserved or active) is a lock. Two of them of one
-- person on one day are refused in the transaction that holds the person's row (`rules/lock.ts`), but for the exceptions of the law.
create table engagement (
  id uuid primary key,
  version integer not null default 1,
  project_id uuid not null references project,
  slot_id uuid references project_slot,
  person_id uuid not null references person,
  role text collate "C" not null,
  role_name text not null,
  exclusive boolean not null,
  from_on date not null,
  -- The last day as planned while it is in force, as it was afterwards; null: no end is known.
  to_on date,
  state text collate "C" not null check (state in ('reserved', 'active', 'ended', 'released')),
  -- A reservation holds through this day.
  reserved_until date,
  -- What made it active, with its evidence; null: it never was.
  begun_by text collate "C" check (begun_by in ('winning_notice', 'contract_record', 'hand_over')),
  begun_note text,
  begun_document uuid references project_document,
  -- Why it may overlap locks of the person in these other projects (建市〔2008〕48号 第九条; GB/T 50319), with evidence.
  lock_exception text collate "C" check (lock_exception in ('adjacent_sections', 'accepted_in_contract', 'stopped_120_days',
    'owner_consent')),
  lock_exception_projects uuid[] not null default '{}',
  evidence_note text,
  evidence_document uuid references project_document,
  -- Why it is over, with evidence.
  ended_reason text collate "C",
  ended_note text,
  ended_document uuid references project_document,
  -- Whom it took over from.
  replaces uuid references engagement,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint engagement_days check (to_on is null or from_on <= to_on),
  constraint engagement_begun check (state <> 'active' or begun_by is not null),
  constraint engagement_over check ((ended_reason is not null) = (state in ('ended', 'released'))),
  constraint engagement_excepted check ((lock_exception is not null) = (cardinality(lock_exception_projects) > 0))
);
create index engagement_project on engagement (project_id, state);
create index engagement_slot on engagement (slot_id);
create index engagement_person on engagement (person_id, from_on);
create index engagement_in_force on engagement (person_id) where state in ('reserved', 'active');
create index engagement_reserved on engagement (reserved_until) where state = 'reserved';
