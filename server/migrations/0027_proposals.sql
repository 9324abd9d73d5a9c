-- Proposals of teams as they were made, and packages of papers for a tender.

create table proposal (
  id uuid primary key,
  version integer not null default 1,
  state text collate "C" not null check (state in ('open', 'accepted')),
  -- What was asked, as the contract's schema read it.
  asked jsonb not null,
  -- What was answered: slots and people as they were, the team with its proof. Ids, names, no numbers of anybody.
  answer jsonb not null,
  filled integer not null check (filled >= 0),
  places integer not null check (places >= filled),
  made_by text not null,
  made_by_label text not null,
  made_at timestamptz not null,
  accepted_by_label text,
  accepted_at timestamptz,
  constraint proposal_accepted check ((state = 'accepted') = (accepted_at is not null))
);

create table proposal_project (
  project_id uuid not null references project on delete cascade,
  proposal_id uuid not null references proposal on delete cascade,
  primary key (project_id, proposal_id)
);
create index proposal_projects on proposal_project (proposal_id);

create table tender_package (
  id uuid primary key,
  project_id uuid not null references project on delete cascade,
  state text collate "C" not null check (state in ('waiting', 'making', 'done', 'failed', 'cancelled', 'expired')),
  purpose text not null check (purpose <> ''),
  -- To whom the papers go, and that the people were told and agreed: 个人信息保护法 第二十三条.
  recipient text not null check (recipient <> ''),
  consent_note text not null check (consent_note <> ''),
  language text collate "C" not null check (language in ('zh-CN', 'en')),
  done smallint not null default 0,
  total smallint not null default 0,
  -- Papers that are missing, by person; null until it was looked.
  missing integer,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint,
  asked_by text not null,
  asked_by_label text not null,
  asked_at timestamptz not null,
  finished_at timestamptz,
  constraint tender_package_file check ((state = 'done') = (sha256 is not null))
);
create index tender_package_project on tender_package (project_id, asked_at);
