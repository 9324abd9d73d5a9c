-- Changes of many records at once: what each is, and what became of every record it meant.

create table bulk_change (
  id uuid primary key,
  list text not null check (list in ('credentials', 'people')),
  change jsonb not null,
  state text not null check (state in ('ready', 'applying', 'applied', 'cancelled', 'undoing', 'undone')),
  made_by text not null,
  made_at timestamptz not null,
  -- Who confirmed it, with the reach of that moment: the job goes on as they.
  acting jsonb
);
create index bulk_change_made on bulk_change (made_at);
create index bulk_change_maker on bulk_change (made_by) where state = 'ready';

create table bulk_change_row (
  bulk_id uuid not null references bulk_change on delete cascade,
  place integer not null,
  record_id uuid not null,
  -- The version it had when it was looked at; another one now, and it is skipped.
  version integer not null,
  outcome text collate "C" not null check (outcome in ('pending', 'same', 'skipped', 'changed', 'undone', 'kept')),
  reason text,
  -- What stood there before, and the version it left: undoing takes both.
  before jsonb,
  after_version integer,
  constraint bulk_change_row_pkey primary key (bulk_id, place)
);
-- What is still to be done, and what was skipped, each in its order.
create index bulk_change_row_outcome on bulk_change_row (bulk_id, outcome, place) include (record_id, reason);
