-- The company, its organisation tree, and its people.

-- The one company of this database. The row is there from the start; its name is empty until the first run names it.
-- Whoever changes the shape of the tree locks this row first, so that two moves cannot make a circle together.
create table company (
  only_one boolean primary key default true check (only_one),
  version integer not null default 1,
  name text not null default '',
  -- Where provincial practice differs, this province's rules apply; null means the national rule.
  province text,
  root_unit_id uuid,
  updated_at timestamptz not null default now()
);
insert into company default values;

create table org_unit (
  id uuid primary key,
  version integer not null default 1,
  parent_id uuid references org_unit,
  name text not null,
  name_key text not null,
  -- A company of its own (法人); a branch (分公司) is not one.
  legal_entity boolean not null default false,
  credit_code text,
  -- Order among its siblings.
  position integer not null default 0,
  -- Written again for the units concerned whenever the tree changes: names from the top joined by '/', and the place in the
  -- tree read from top to bottom. They make lists of people cheap.
  path text not null,
  tree_order integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint org_unit_name_once unique nulls not distinct (parent_id, name_key)
);
alter table company add constraint company_root foreign key (root_unit_id) references org_unit;

create table person (
  id uuid primary key,
  version integer not null default 1,
  name text not null,
  -- Folded name for comparing; never decides who somebody is.
  name_key text not null,
  -- Pinyin, then the name: the order of every list, the same on every server.
  sort_key text collate "C" not null,
  -- ' ' before each word that a search can begin with: name, pinyin and initials of it and of its endings, employee number.
  -- In search form: Han characters in ASCII, so that trigrams see them under any locale.
  search_text text collate "C" not null,
  employee_number text,
  employee_key text,
  id_kind text,
  id_state text not null check (id_state in ('valid', 'invalid', 'lost_precision', 'missing')),
  -- Sealed with keys outside the database; the index is a keyed hash, null for numbers whose digits were lost.
  id_sealed text,
  id_masked text,
  id_index bytea check (octet_length(id_index) = 16),
  phone_sealed text,
  phone_masked text,
  phone_index bytea check (octet_length(phone_index) = 16),
  -- Number of the key both indexes were made with.
  index_version smallint not null,
  email text,
  unit_id uuid references org_unit,
  post text,
  sex text check (sex in ('male', 'female')),
  born_on date,
  employment_state text not null default 'active' check (employment_state in ('active', 'leaving', 'left')),
  hired_on date,
  left_on date,
  remarks text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((id_state = 'missing') = (id_sealed is null)),
  check (id_state <> 'valid' or id_index is not null)
);
-- One valid ID number, one person. Numbers that are not valid bind nobody, but are found again when they are typed again.
create unique index person_id_number_once on person (id_index, index_version) where id_state = 'valid';
create index person_id_number_unbound on person (id_index) where id_state <> 'valid';
create unique index person_employee_number_once on person (employee_key);
create index person_name_key on person (name_key);
-- The orders and filters of the list. Numbers that are not valid are few, and what everybody else has needs no index.
create index person_sort on person (sort_key, id);
create index person_unit on person (unit_id, sort_key, id);
create index person_employment on person (employment_state, sort_key, id);
create index person_not_valid on person (id_state, sort_key, id) where id_state <> 'valid';
create index person_updated on person (updated_at, id);

-- Search inside words wants pg_trgm. Where it cannot be had, the same query reads the table instead.
do $$
begin
  create extension if not exists pg_trgm;
  create index person_search on person using gin (search_text gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or undefined_object or feature_not_supported then
    raise notice 'pg_trgm is not available: people are searched without an index';
end
$$;

-- What the list of people sorts by that the credentials know: told by them in their own transactions, one row for every
-- person. Apart from `person`, so that a renewal neither touches a person's version nor its wide row and indexes.
create table person_summary (
  person_id uuid primary key references person,
  credential_count integer not null default 0,
  next_due_on date
);
create index person_summary_count on person_summary (credential_count, person_id);
create index person_summary_due on person_summary (next_due_on, person_id);

-- How many numbers an account has looked up in full in the hour that began then.
create table reveal_allowance (
  actor_id text not null,
  hour timestamptz not null,
  used integer not null,
  primary key (actor_id, hour)
);

-- For reports, which read nothing else of people.
create view person_report as
  select person.id as person_id, unit_id, employment_state, id_state, sex, born_on, credential_count
  from person left join person_summary on person_summary.person_id = person.id;
create view org_unit_report as
  select id as unit_id, parent_id, name, path, tree_order, legal_entity from org_unit;
