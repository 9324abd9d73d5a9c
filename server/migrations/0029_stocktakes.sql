-- Stock-takes: campaigns with their frozen lists, what was counted, what nobody expected, and the cases that follow.

-- What opens by itself each quarter; without a row nothing does.
create table stocktake_plan (
  only_one boolean primary key default true check (only_one),
  enabled boolean not null,
  -- Empty: the whole company; all categories; everybody who may count.
  unit_ids uuid[] not null,
  categories text[] not null,
  counter_ids uuid[] not null,
  -- Days from the quarter's first day: when it opens, and how long it is counted.
  opens_after_days smallint not null check (opens_after_days between 0 and 80),
  counts_for_days smallint not null check (counts_for_days between 1 and 90),
  set_by_label text not null,
  set_at timestamptz not null
);

create table stocktake (
  id uuid primary key,
  version integer not null default 1,
  quarter text collate "C" not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  -- Opened by the schedule, once a quarter.
  automatic boolean not null,
  name text,
  unit_ids uuid[] not null,
  categories text[] not null,
  counter_ids uuid[] not null,
  due_on date not null,
  -- freezing: the list is being made; counting; closed: nothing in it ever changes again.
  state text collate "C" not null check (state in ('freezing', 'counting', 'closed')),
  -- How far the freezing has come: the last credential looked at.
  frozen_after uuid not null default '00000000-0000-0000-0000-000000000000',
  expected integer not null default 0 check (expected >= 0),
  found integer not null default 0 check (found >= 0),
  missing integer not null default 0 check (missing >= 0),
  different integer not null default 0 check (different >= 0),
  unexpected integer not null default 0 check (unexpected >= 0),
  -- Of those found, whose data nobody has compared yet.
  unchecked integer not null default 0 check (unchecked >= 0),
  opened_by text not null,
  opened_by_label text not null,
  opened_at timestamptz not null,
  frozen_at timestamptz,
  closed_at timestamptz,
  -- Every item expected is found, missing or different, and only one of them, at every moment.
  constraint stocktake_adds_up check (expected = found + missing + different),
  constraint stocktake_unchecked check (unchecked <= found),
  constraint stocktake_frozen check ((frozen_at is null) = (state = 'freezing')),
  constraint stocktake_closed check ((closed_at is not null) = (state = 'closed'))
);
create unique index stocktake_quarter_once on stocktake (quarter) where automatic;
create index stocktake_newest on stocktake (opened_at desc, id desc);

-- The frozen list: what is expected, where, with what is to be read on it.
create table stocktake_item (
  stocktake_id uuid not null references stocktake,
  credential_id uuid not null references credential,
  person_id uuid not null references person,
  unit_id uuid,
  holder_name text not null,
  holder_number text,
  holder_sort text collate "C" not null,
  type_name text not null,
  profession text,
  level text,
  -- As shown: of a number that holds an ID number its mask.
  number text,
  issuer text,
  issued_on date,
  valid_until date,
  no_expiry boolean not null,
  employer text,
  -- What the status of any day is read from, as of the freezing.
  credential_state text collate "C" not null,
  expires_on date,
  due_from date,
  review_due_on date,
  review_due_from date,
  search_text text collate "C" not null,
  place text collate "C" not null check (place in ('holder', 'vault', 'borrower', 'outside', 'unknown')),
  shelf text,
  with_name text,
  -- Who looks into what is found wrong; null: HR.
  steward_id uuid,
  -- A case of an earlier campaign that was open.
  carried boolean not null,
  state text collate "C" not null default 'missing' check (state in ('missing', 'found', 'different')),
  counted_by text,
  counted_by_label text,
  counted_at timestamptz,
  how text collate "C" check (how in ('scan', 'search')),
  found_place text,
  checked_by_label text,
  checked_at timestamptz,
  differs text[] not null default '{}',
  note text,
  primary key (stocktake_id, credential_id),
  constraint stocktake_item_counted check (
    (state = 'missing') = (counted_at is null) and (counted_at is null) = (counted_by is null)
      and (counted_at is null) = (how is null)),
  constraint stocktake_item_differs check ((state = 'different') = (differs <> '{}')),
  constraint stocktake_item_checked check (checked_at is null or counted_at is not null),
  constraint stocktake_item_compared check (state <> 'different' or checked_at is not null)
);
create index stocktake_item_list on stocktake_item (stocktake_id, state, holder_sort, credential_id);
create index stocktake_item_unit on stocktake_item (stocktake_id, unit_id, state);
create index stocktake_item_credential on stocktake_item (credential_id);
create index stocktake_item_person on stocktake_item (person_id);

-- What phones sent, by the key each made: sent again, it is answered and changes nothing.
create table stocktake_count (
  key uuid primary key,
  stocktake_id uuid not null references stocktake,
  outcome jsonb not null,
  counted_by text not null,
  counted_at timestamptz not null,
  received_at timestamptz not null
);
create index stocktake_count_stocktake on stocktake_count (stocktake_id);

-- Codes that the list does not have.
create table stocktake_unexpected (
  id uuid primary key,
  stocktake_id uuid not null references stocktake,
  -- Persons' numbers in it are starred; the keyed hash of the whole finds it again.
  code text not null,
  code_key bytea not null check (octet_length(code_key) = 16),
  -- A certificate of ours that is not expected here.
  credential_id uuid references credential,
  place text,
  note text,
  photo_sha256 text,
  photo_media_type text,
  photo_bytes bigint,
  counted_by text not null,
  counted_by_label text not null,
  counted_at timestamptz not null,
  constraint stocktake_unexpected_once unique (stocktake_id, code_key)
);

create table stocktake_signature (
  stocktake_id uuid not null references stocktake,
  position smallint not null check (position in (1, 2)),
  -- `account:…` and `person:…`: who shares one is the same human.
  signer_keys text[] not null,
  signed_by text not null,
  signed_by_label text not null,
  signed_at timestamptz not null,
  primary key (stocktake_id, position)
);

create table stocktake_case (
  id uuid primary key,
  version integer not null default 1,
  -- The campaign it was opened in, and the last one that met it.
  stocktake_id uuid not null references stocktake,
  last_stocktake_id uuid not null references stocktake,
  kind text collate "C" not null check (kind in ('missing', 'different', 'unchecked', 'unexpected')),
  credential_id uuid references credential,
  person_id uuid references person,
  unit_id uuid,
  unexpected_id uuid unique references stocktake_unexpected,
  title text not null,
  differs text[] not null default '{}',
  note text,
  -- null: HR.
  owner_id uuid references person,
  due_on date not null,
  state text collate "C" not null check (state in ('open', 'resolved')),
  -- By somebody's word (`resolution`), or by counting: seen again, equal after all, or what opened it was undone.
  resolved_how text collate "C" check (resolved_how in ('said', 'seen', 'equal', 'undone')),
  resolution text,
  resolved_by_label text,
  resolved_at timestamptz,
  opened_at timestamptz not null,
  constraint stocktake_case_resolved check (
    (resolved_at is not null) = (state = 'resolved') and (resolved_how is not null) = (state = 'resolved')),
  constraint stocktake_case_what check ((kind = 'unexpected') = (unexpected_id is not null)),
  constraint stocktake_case_about check (unexpected_id is not null or credential_id is not null)
);
-- A certificate has one open case, whatever is wrong with it.
create unique index stocktake_case_once on stocktake_case (credential_id) where state = 'open' and unexpected_id is null;
create index stocktake_case_open on stocktake_case (due_on, id) where state = 'open';
create index stocktake_case_stocktake on stocktake_case (last_stocktake_id, due_on, id);

-- After the second signature nothing is counted, and nothing is opened again.
create function stocktake_is_closed() returns trigger language plpgsql as $$
begin
  if exists (select 1 from stocktake
             where id = case when tg_op = 'DELETE' then old.stocktake_id else new.stocktake_id end and state = 'closed') then
    raise exception 'a closed stock-take does not change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger stocktake_item_is_closed before insert or update or delete on stocktake_item
  for each row execute function stocktake_is_closed();
create trigger stocktake_count_is_closed before insert or update or delete on stocktake_count
  for each row execute function stocktake_is_closed();
create trigger stocktake_unexpected_is_closed before insert or update or delete on stocktake_unexpected
  for each row execute function stocktake_is_closed();
create trigger stocktake_signature_is_closed before insert or update or delete on stocktake_signature
  for each row execute function stocktake_is_closed();

create trigger stocktake_is_final before update or delete on stocktake
  for each row when (old.state = 'closed') execute function refuse_change();
