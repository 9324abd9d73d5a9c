-- The ground of the platform: the ledger, the marks of the keys in use, and the processes that work on jobs.

-- One row per record that ever changed: the end of its chain of entries. Locked while an entry is appended.
create table ledger_record (
  rec uuid primary key,
  subject_type text not null,
  subject_id text not null,
  rev integer not null check (rev >= 0),
  prev bytea check (octet_length(prev) = 32),
  constraint ledger_record_subject unique (subject_type, subject_id)
);

-- Every change of every record, in order. Append only.
create table ledger_change (
  id uuid primary key,
  rec uuid not null references ledger_record,
  rev integer not null check (rev >= 1),
  prev bytea check (octet_length(prev) = 32),
  at timestamptz not null,
  action text not null,
  actor_id text not null,
  -- The timelines the entry appears in, besides its own record's.
  person_id text,
  credential_id text,
  -- {subject, about, actor, before, after, reason}: what `body` in the leaf commits to, together with the salt.
  snapshot jsonb not null,
  salt bytea not null check (octet_length(salt) = 32),
  files text[] not null default '{}',
  leaf bytea not null check (octet_length(leaf) = 32),
  constraint ledger_change_rev unique (rec, rev)
);
create index ledger_change_person on ledger_change (person_id, id desc) where person_id is not null;
create index ledger_change_credential on ledger_change (credential_id, id desc) where credential_id is not null;

-- The leaves as canonical JSON, waiting for their place in the log. Numbers have gaps and commit out of order: they are not
-- the place in the log. Append only.
create table log_queue (
  id bigserial primary key,
  payload text not null check (octet_length(payload) <= 2048)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger ledger_change_is_append_only before update or delete on ledger_change for each row execute function refuse_change();
create trigger ledger_change_keeps_all before truncate on ledger_change for each statement execute function refuse_change();
create trigger log_queue_is_append_only before update or delete on log_queue for each row execute function refuse_change();
create trigger log_queue_keeps_all before truncate on log_queue for each statement execute function refuse_change();

-- Marks of the keys that sealed something in this database, so that a start with other keys is noticed at once. A mark is a
-- one-way function of a 256-bit key: it tells nothing about it.
create table key_mark (
  key_id text primary key,
  mark bytea not null check (octet_length(mark) = 16),
  seen_at timestamptz not null default now()
);

-- Processes that work on jobs, each with the worker names it uses in the queue. A process that stopped reporting has died,
-- and its jobs are freed.
create table job_process (
  id uuid primary key,
  worker_ids text[] not null default '{}',
  seen_at timestamptz not null default now()
);
