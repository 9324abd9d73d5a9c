-- Imports: a spreadsheet, what its rows mean, what people changed about that, and what applying it will do.

create table import (
  id uuid primary key,
  version integer not null default 1 check (version >= 1),
  state text not null check (state in ('received', 'reading', 'ready', 'applying', 'applied', 'failed', 'cancelled')),
  -- Counts the readings; a worker of an earlier one writes nothing any more.
  run integer not null default 1 check (run >= 1),
  -- Applies by itself once its plan is ready and leaves no question open: the demo company and the command line.
  unattended boolean not null default false,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  bytes bigint not null check (bytes > 0),
  -- How each sheet is read: name, header row, columns, shape.
  sheets jsonb not null default '[]',
  -- Corrections people made to that: by name of the sheet.
  corrections jsonb not null default '{}',
  summary jsonb,
  -- {code, details} of a refusal.
  failure jsonb,
  -- What the plan was made from: a digest of the people and credentials of the registry it was compared with.
  registry bytea check (octet_length(registry) = 32),
  stale boolean not null default false,
  -- {kind, id, label} of whoever received and confirmed it.
  received_by jsonb not null,
  received_at timestamptz not null,
  confirmed_by jsonb,
  confirmed_at timestamptz,
  applied_at timestamptz
);
create index import_newest on import (received_at desc, id desc);
create index import_file on import (file_sha256, received_at);

-- How far the current step is. Its own table, so that it moves while a transaction holds the import.
create table import_progress (
  import_id uuid primary key references import on delete cascade,
  run integer not null,
  step text check (step in ('reading', 'planning', 'applying')),
  done integer not null default 0,
  total integer
);

-- Every row of the file that holds something, as it was read. `cells` is sealed: a ledger is full of ID numbers. Where one row
-- holds several certificates, each is a part of it, counted from 0.
create table import_row (
  import_id uuid not null references import on delete cascade,
  sheet smallint not null,
  row integer not null,
  part smallint not null default 0,
  cells text not null,
  primary key (import_id, sheet, row, part)
);

-- What becomes of a row. What it means by itself follows from its cells; what follows from the other rows and the registry is
-- kept in `relation`, sealed. `digest` covers both: it tells whether the plan of the row is another one now.
create table import_plan (
  import_id uuid not null references import on delete cascade,
  sheet smallint not null,
  row integer not null,
  part smallint not null default 0,
  -- Errors first: 0 error, 1 review, 2 duplicate, 3 ok, 4 skipped.
  rank smallint not null,
  status text not null check (status in ('ok', 'review', 'error', 'duplicate', 'skipped')),
  action text not null check (action in ('create', 'renew', 'change', 'none')),
  codes text[] not null default '{}',
  person_ref text,
  new_person boolean not null default false,
  left_out boolean not null default false,
  -- Name, numbers that are not a person's own, department and type, for searching.
  search text not null default '',
  relation text,
  -- null where the row is no data.
  digest bytea check (octet_length(digest) = 16),
  primary key (import_id, sheet, row, part)
);
create index import_plan_order on import_plan (import_id, rank, sheet, row, part);
create index import_plan_person on import_plan (import_id, person_ref) where person_ref is not null;

-- The values behind the issues, for mending many at once. A value that may hold a person's number is not kept: `value_key`
-- is its blind index, and the row tells the text.
create table import_issue (
  import_id uuid not null references import on delete cascade,
  sheet smallint not null,
  row integer not null,
  part smallint not null default 0,
  code text not null,
  field text,
  value text,
  value_key bytea check (octet_length(value_key) = 16)
);
create index import_issue_row on import_issue (import_id, sheet, row, part);
create index import_issue_code on import_issue (import_id, code);

-- What people typed over cells. Kept apart from what was read, so that reading again loses nothing. `value` is sealed.
create table import_edit (
  import_id uuid not null references import on delete cascade,
  sheet smallint not null,
  row integer not null,
  part smallint not null default 0,
  field text not null,
  value text not null,
  by jsonb not null,
  at timestamptz not null,
  primary key (import_id, sheet, row, part, field)
);

-- What people decided about rows: leave one out, or say whose certificate it is (a person's id, or `new`).
create table import_decision (
  import_id uuid not null references import on delete cascade,
  sheet smallint not null,
  row integer not null,
  part smallint not null default 0,
  left_out boolean not null default false,
  person text,
  by jsonb not null,
  at timestamptz not null,
  primary key (import_id, sheet, row, part)
);

-- How often people typed into a row or decided about it. Outlives a new reading: nobody overwrites what they have not seen.
create table import_touch (
  import_id uuid not null references import on delete cascade,
  sheet smallint not null,
  row integer not null,
  part smallint not null default 0,
  version integer not null check (version >= 1),
  primary key (import_id, sheet, row, part)
);

-- How sheets of a shape are to be read, as somebody corrected it.
create table import_mapping (
  shape text primary key,
  header_row integer,
  columns jsonb not null,
  ignored boolean not null,
  by jsonb not null,
  at timestamptz not null
);

-- One row that whoever applies an import holds, so that two are applied one after the other.
create table import_turn (one boolean primary key default true check (one));
insert into import_turn default values;
