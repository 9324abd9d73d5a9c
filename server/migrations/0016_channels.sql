-- Channels by which messages leave, as the company configured them.

create table message_channel (
  id uuid primary key,
  version integer not null default 1,
  kind text not null,
  name text not null check (name <> ''),
  enabled boolean not null default true,
  -- Of several for one way the first that knows the recipient is taken.
  position integer not null default 0,
  settings jsonb not null,
  -- All its secrets as one sealed JSON text; null when it has none.
  secrets text,
  -- Nothing goes out by it until somebody resumes it.
  paused_at timestamptz,
  paused_reason text,
  last_error_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
