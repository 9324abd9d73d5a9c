-- Saved views of the lists: what somebody named, for themselves or for a role.

create table saved_view (
  id uuid primary key,
  version integer not null default 1,
  owner_id uuid not null references account,
  list text not null check (list in ('credentials', 'people')),
  name text not null check (name <> ''),
  -- Filters, order and columns by their names in the address. Never the words of a search.
  query jsonb not null check (jsonb_typeof(query) = 'object' and not query ? 'q'),
  -- The role whose holders see it; null: its owner alone.
  shared_with text check (shared_with in ('admin', 'hr', 'head', 'steward', 'holder', 'auditor', 'project')),
  position integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index saved_view_own_once on saved_view (owner_id, list, name) where shared_with is null;
create unique index saved_view_shared_once on saved_view (shared_with, list, name) where shared_with is not null;

-- What leaving people hold: few, and counted on every look at the registry.
create index credential_leaving on credential (shelf) where holder_employment = 'leaving';
