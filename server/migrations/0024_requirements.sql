-- Requirements the company keeps, posts (岗位) that ask for one, and qualifications (企业资质) its legal entities hold.

create table requirement (
  id uuid primary key,
  version integer not null default 1,
  name text not null check (name <> ''),
  -- The expression, as the contract's schema read it.
  expression jsonb not null check (jsonb_typeof(expression) = 'object'),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index requirement_name_once on requirement (lower(name));

create table post (
  id uuid primary key,
  version integer not null default 1,
  name text not null check (name <> ''),
  -- As posts of people are compared: see the index below.
  name_key text not null generated always as (lower(btrim(name))) stored,
  requirement_id uuid not null references requirement,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index post_name_once on post (name_key);
create index post_requirement on post (requirement_id);

create table company_qualification (
  entity_id uuid not null references org_unit,
  -- Ids of the shipped catalogue.
  standard_id text not null,
  level text not null,
  updated_at timestamptz not null,
  primary key (entity_id, standard_id)
);

-- People by the post they have, in the order of lists.
create index person_on_post on person (lower(btrim(post)), sort_key, id) where post is not null and employment_state <> 'left';

-- People and certificates as requirements look at them; requirements read nothing else of either. A renewal is a new period of the
-- same certificate, so only the first period has a first day before which it did not count.
create view assessed_person_report as
  select id as person_id, name, employee_number, sort_key, unit_id, post, lower(btrim(post)) as post_key, born_on, hired_on, left_on,
    employment_state
  from person;
create view assessed_credential_report as
  select id as credential_id, person_id, type_id, profession, level, registered, employer_unit_id, employer_name, issued_on,
    case when period_ordinal = 1 then valid_from end as valid_from, expires_on, review_due_on, verification, state, given_up_on,
    review_codes
  from credential where type_id is not null and state <> 'superseded';
