-- Credentials: what the company changed in the catalogue, the certificates, their periods and their deadlines.

-- Types of the company's own, and its changes of shipped ones field by field. What the product ships is not here.
create table company_credential_type (
  id text collate "C" primary key,
  -- company: a type of its own, `fields` are all it has. shipped: `fields` are those the company set differently.
  origin text not null check (origin in ('shipped', 'company')),
  version integer not null default 1,
  fields jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Another token with every change of the types: whoever keeps them in memory compares it. Locked first by whoever changes
-- types, so that changes of types come one after the other.
create table catalogue_revision (
  only_one boolean primary key default true check (only_one),
  token uuid not null default gen_random_uuid()
);
insert into catalogue_revision default values;

create table credential (
  id uuid primary key,
  version integer not null default 1,
  person_id uuid not null references person,

  -- The holder as lists need it, copied from people in the transaction of every change there.
  holder_name text not null,
  holder_number text,
  holder_employment text not null check (holder_employment in ('active', 'leaving', 'left')),
  holder_sort text collate "C" not null,
  unit_id uuid references org_unit,

  -- What it is. A type that was not recognised is null, and `type_text` is what was written.
  type_id text collate "C",
  type_text text,
  -- Pinyin and name of the type: the order of lists.
  type_sort text collate "C" not null,
  category text check (category in ('registration', 'title', 'skill')),
  profession text,
  level text,
  -- As written; of a number that holds an ID number only the mask, with the whole number sealed by keys outside the database.
  number text collate "C",
  number_sealed text,
  -- Keyed hash of the whole number's letters and digits: equal numbers are found, none can be read.
  number_key bytea check (octet_length(number_key) = 16),
  issuer text,
  registered boolean,
  employer_unit_id uuid references org_unit,
  employer_name text,
  -- Of the type, as of the last computation of the deadlines: registered to one employing unit, and must match it.
  employer_bound boolean not null,
  labels text[] not null default '{}',
  review_codes text[] not null default '{}',
  remarks text,

  -- What people decided.
  state text collate "C" not null check (state in ('draft', 'held', 'suspended', 'cancelled', 'revoked', 'superseded')),
  state_reason text,
  superseded_by uuid references credential,
  given_up_on date,
  given_up_reason text,

  -- The present period, as in the last row of `credential_period`.
  period_ordinal integer not null check (period_ordinal >= 1),
  issued_on date,
  valid_from date,
  valid_until date,
  no_expiry boolean not null default false,
  -- The last review that was passed.
  reviewed_on date,
  -- As printed or recorded; `review_due_on` below is what counts.
  review_printed_on date,
  e_certificate_use_until date,

  -- What the status of any day is read from (see credential_status), computed when something is written.
  expires_on date,
  due_from date,
  review_due_on date,
  review_due_from date,
  -- The deadline that counts in lists: the earlier of the two; null when nothing will be due.
  due_on date,

  verification text collate "C" not null default 'unverified' check (verification in ('unverified', 'verified', 'doubtful', 'refused')),
  verification_source text,
  verification_checked_on date,
  verification_note text,
  verification_document_id uuid,

  document_count integer not null default 0 check (document_count >= 0),
  import_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,

  -- What a search compares with: the holder's search text, then the number's forms (or its mask), a space before each word.
  search_text text collate "C" not null,
  -- Where lists look: 0 counts today, 1 is given up, 2 is history (cancelled, revoked, superseded, or the holder left), 3 is both.
  shelf smallint not null,
  constraint credential_shelf check (
    shelf = case when given_up_on is null then 0 else 1 end
      + case when state in ('cancelled', 'revoked', 'superseded') or holder_employment = 'left' then 2 else 0 end
  ),
  constraint credential_no_expiry check (not (no_expiry and valid_until is not null))
);

-- One certificate is recorded once; after a cancellation, or a draft that was given up, it may be registered anew. One registration number may name several professions, each with its own last day.
create unique index credential_once on credential (person_id, coalesce(type_id, ''), coalesce(profession, ''), number_key)
  where number_key is not null and state not in ('superseded', 'cancelled', 'revoked') and not (state = 'draft' and given_up_on is not null);

-- The orders of lists. Each ends in the id, so a page is read and not sorted; `shelf` comes along, so that most rows are
-- passed over without reading them.
create index credential_due on credential (due_on, id)
  include (shelf, state, expires_on, due_from, review_due_on, review_due_from);
-- Statuses: who is due, who is to be reviewed, read from the index alone.
create index credential_due_from on credential (due_from)
  include (id, shelf, state, expires_on, review_due_on, review_due_from);
create index credential_review_from on credential (review_due_from)
  include (id, shelf, state, expires_on, due_from, review_due_on) where review_due_from is not null;
create index credential_name on credential (holder_sort, id) include (shelf);
create index credential_type_name on credential (type_sort, id) include (shelf);
create index credential_number on credential (number, id) include (shelf);
create index credential_issued on credential (issued_on, id) include (shelf);
create index credential_valid_until on credential (valid_until, id) include (shelf);
create index credential_updated on credential (updated_at, id) include (shelf);

-- The filters. `shelf` beside the value lets them count without reading rows; equal entries share one, so these stay small.
create index credential_person on credential (person_id);
create index credential_number_key on credential (number_key) where number_key is not null;
create index credential_type on credential (type_id, shelf);
create index credential_unit on credential (unit_id, shelf);
create index credential_category on credential (category, shelf);
create index credential_profession on credential (profession, shelf);
create index credential_level on credential (level, shelf);
create index credential_issuer on credential (issuer, shelf);
create index credential_employer on credential (employer_unit_id, shelf);
create index credential_outside_employer on credential (employer_name, shelf) where employer_unit_id is null and employer_name is not null;
create index credential_import on credential (import_id, shelf);
create index credential_in_doubt on credential (verification, shelf) where verification in ('doubtful', 'refused');
create index credential_state on credential (state, shelf) where state <> 'held';
create index credential_aside on credential (shelf) where shelf <> 0;
create index credential_review on credential (shelf) where review_codes <> '{}';
create index credential_labels on credential using gin (labels);
create index credential_labelled on credential (id) where labels <> '{}';

-- Search inside words wants pg_trgm. Where it cannot be had, the same query reads the table instead.
do $$
begin
  create extension if not exists pg_trgm;
  create index credential_search on credential using gin (search_text gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or undefined_object or feature_not_supported then
    raise notice 'pg_trgm is not available: credentials are searched without an index';
end
$$;

-- Validity periods. A renewal adds the next `ordinal`; a correction of a period adds its next `revision`, and the last one
-- counts. Append only: what was once recorded stays.
create table credential_period (
  id uuid primary key,
  credential_id uuid not null references credential,
  ordinal integer not null check (ordinal >= 1),
  revision integer not null check (revision >= 1),
  -- The three as in `credential`; what is sealed is sealed for the credential.
  number text,
  number_sealed text,
  number_key bytea check (octet_length(number_key) = 16),
  issuer text,
  issued_on date,
  valid_from date,
  valid_until date,
  no_expiry boolean not null default false,
  reviewed_on date,
  review_due_on date,
  e_certificate_use_until date,
  import_id uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_label text not null,
  constraint credential_period_once unique (credential_id, ordinal, revision)
);
create trigger credential_period_is_append_only before update or delete on credential_period
  for each row execute function refuse_change();
create trigger credential_period_keeps_all before truncate on credential_period
  for each statement execute function refuse_change();

-- Dates by which something must happen. Written anew whenever a credential, its type, its holder's age or the province changes.
create table credential_deadline (
  credential_id uuid not null references credential,
  position smallint not null,
  kind text not null check (kind in ('expiry', 'review', 'renewal_window_opens', 'renewal_window_closes', 'e_certificate_use', 'hours_due', 'age_limit', 'retirement')),
  profession text,
  due_on date not null,
  source text not null check (source in ('printed', 'type', 'province', 'company', 'law')),
  rule text not null,
  primary key (credential_id, position)
);
create index credential_deadline_due on credential_deadline (due_on, kind);

-- The status on a day, from what is stored. The one place in the database that says it; the rule in the code says the same,
-- and a test compares the two. A certificate is valid through its last day.
create function credential_status(state text, expires_on date, due_from date, review_due_on date, review_due_from date, today date)
returns text language sql immutable parallel safe as $$
  select case
    when state <> 'held' then state
    when expires_on < today then 'expired'
    when review_due_on < today then 'review_missed'
    when due_from <= today then 'due'
    when review_due_from <= today then 'review_due'
    else 'valid'
  end
$$;

-- For reports, which read nothing else of credentials. The columns are those of the registry's filters.
create view credential_report as
  select id, person_id, unit_id, holder_employment, type_id, type_text, category, profession, level, issuer, registered, employer_unit_id, employer_name,
    employer_bound, labels, review_codes, state, issued_on, valid_until, expires_on, due_from, review_due_on, review_due_from, due_on, verification,
    import_id, search_text, number_key, shelf
  from credential;
