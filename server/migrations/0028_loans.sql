-- Custody and loans: where the original and the seal of a certificate are, who may have them when, and copies behind links.

-- Two ranges of days of one thing must not meet (`loan_apart`): a plain index over ids beside ranges. The extension is trusted:
-- whoever owns the database may create it.
create extension if not exists btree_gist;

create table loan (
  id uuid primary key,
  version integer not null default 1,
  credential_id uuid not null references credential,
  -- Whose it is: a certificate never changes hands.
  holder_id uuid not null references person,
  what text collate "C" not null check (what in ('original', 'scan', 'seal')),
  purpose text collate "C" not null check (purpose in ('tender', 'qualification', 'inspection', 'filing', 'other')),
  project_id uuid,
  project_name text,
  -- What a search compares with: the name in its search form, a space before each word; never null.
  project_search text collate "C" not null default '',
  -- The unit that borrows, and who for it. A unit may be removed later; the loan stays.
  unit_id uuid not null,
  borrower_id uuid not null references person,
  from_on date not null,
  -- The last day, as agreed.
  to_on date not null check (to_on >= from_on),
  -- The days nobody else can have it: to the last day, or to that of an extension that is asked for.
  held daterange not null,
  reason text not null,
  state text collate "C" not null check (state in ('requested', 'approved', 'out', 'returned', 'refused', 'recalled', 'cancelled', 'lapsed', 'lost')),
  state_reason text,
  -- The request that decides about it.
  approval_id uuid not null,
  requested_by text not null,
  requested_by_label text not null,
  requested_at timestamptz not null,
  handed_on date,
  -- It must come back before its last day: since when, and why.
  called_back_on date,
  called_back_why text[] not null default '{}',
  closed_on date,
  updated_at timestamptz not null,
  constraint loan_closed check ((closed_on is not null) = (state in ('returned', 'refused', 'recalled', 'cancelled', 'lapsed', 'lost'))),
  constraint loan_handed check (handed_on is not null or state not in ('out', 'returned', 'lost')),
  -- Reserved days block others: of two requests at once one is written. Copies may go to many.
  constraint loan_apart exclude using gist (credential_id with =, what with =, held with &&)
    where (state in ('requested', 'approved', 'out') and what <> 'scan')
);
-- One thing is in one pair of hands, however late it is.
create unique index loan_out_once on loan (credential_id, what) where state = 'out' and what <> 'scan';
create index loan_open on loan (to_on, id) where closed_on is null;
create index loan_newest on loan (requested_at desc, id desc);
create index loan_credential on loan (credential_id);
create index loan_holder on loan (holder_id);
create index loan_borrower on loan (borrower_id);

-- A later last day, asked for while the loan goes on.
create table loan_extension (
  id uuid primary key,
  loan_id uuid not null references loan,
  -- Of the loan when it was asked for, and the day asked for.
  from_on date not null,
  to_on date not null check (to_on > from_on),
  state text collate "C" not null check (state in ('requested', 'approved', 'refused', 'recalled')),
  reason text not null,
  approval_id uuid not null,
  requested_by_label text not null,
  requested_at timestamptz not null
);
create unique index loan_extension_once on loan_extension (loan_id) where state = 'requested';
create index loan_extension_loan on loan_extension (loan_id);

-- Every move of an original or a seal, in order. The last one says where it is; none is ever changed.
create table custody_move (
  id uuid primary key,
  credential_id uuid not null references credential,
  item text collate "C" not null check (item in ('original', 'seal')),
  position integer not null check (position >= 1),
  place text collate "C" not null check (place in ('holder', 'vault', 'borrower', 'outside', 'unknown')),
  condition text collate "C" not null check (condition in ('sound', 'damaged', 'lost')),
  shelf text,
  -- The borrower, or outside: an office, an authority.
  person_id uuid references person,
  with_name text,
  moved_on date not null,
  loan_id uuid references loan,
  -- The holder's agreement to a deposit: the day, and how it was given. 劳动合同法 第九条: nothing is kept without it.
  agreed_on date,
  agreement text,
  note text,
  -- The code of the label was read, not chosen from a list.
  scanned boolean not null default false,
  -- The signature of whoever received it, by the digest of its picture.
  signature text check (signature ~ '^[0-9a-f]{64}$'),
  recorded_by text not null,
  recorded_by_label text not null,
  recorded_at timestamptz not null,
  constraint custody_move_order unique (credential_id, item, position),
  constraint custody_move_agreed check (place <> 'vault' or (agreed_on is not null and agreement is not null)),
  constraint custody_move_borrower check ((place = 'borrower') = (person_id is not null)),
  constraint custody_move_outside check (place <> 'outside' or with_name is not null),
  constraint custody_move_shelf check (shelf is null or place = 'vault')
);
create index custody_move_loan on custody_move (loan_id) where loan_id is not null;
create trigger custody_move_is_append_only before update or delete on custody_move
  for each row execute function refuse_change();

-- Something is lost or damaged: a case with an owner and a day, until it is found, replaced or written off.
create table custody_case (
  id uuid primary key,
  version integer not null default 1,
  credential_id uuid not null references credential,
  item text collate "C" not null check (item in ('original', 'seal')),
  kind text collate "C" not null check (kind in ('lost', 'damaged')),
  loan_id uuid references loan,
  reported_on date not null,
  note text not null,
  owner_id uuid not null references person,
  due_on date not null,
  outcome text collate "C" check (outcome in ('found', 'replaced', 'repaired', 'written_off')),
  outcome_note text,
  closed_on date,
  reported_by_label text not null,
  reported_at timestamptz not null,
  updated_at timestamptz not null,
  constraint custody_case_closed check ((closed_on is null) = (outcome is null))
);
create unique index custody_case_once on custody_case (credential_id, item) where closed_on is null;
create index custody_case_due on custody_case (due_on, id) where closed_on is null;
create index custody_case_loan on custody_case (loan_id) where loan_id is not null;

-- A copy behind a link. The token leaves with the link; here is its hash alone.
create table loan_link (
  id uuid primary key,
  loan_id uuid not null references loan,
  token_hash bytea not null unique,
  recipient text not null,
  -- Outside the company: when, and how, the holder was told and agreed (个人信息保护法 第二十三条).
  outside boolean not null,
  consent_on date,
  consent text,
  expires_on date not null,
  opened integer not null default 0,
  last_opened_at timestamptz,
  ended_at timestamptz,
  ended_by_label text,
  made_by text not null,
  made_by_label text not null,
  made_at timestamptz not null,
  constraint loan_link_consent check (not outside or (consent_on is not null and consent is not null))
);
create index loan_link_loan on loan_link (loan_id);

-- Every opening of the page and of the file. Never changed.
create table loan_link_opening (
  id uuid primary key,
  link_id uuid not null references loan_link,
  at timestamptz not null,
  what text collate "C" not null check (what in ('page', 'file'))
);
create index loan_link_opening_link on loan_link_opening (link_id, at);
create trigger loan_link_opening_is_append_only before update or delete on loan_link_opening
  for each row execute function refuse_change();
