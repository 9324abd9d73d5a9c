-- The archive: files of credentials. The files themselves lie in the file store under their digest.

create table document (
  id uuid primary key,
  credential_id uuid not null references credential,
  -- Of the credential, which never changes hands: for the archive of a person.
  person_id uuid not null references person,
  kind text not null check (kind in ('scan', 'issue_document', 'continuing_education', 'post_fit_note', 'verification_evidence', 'e_certificate', 'other')),
  file_name text not null,
  -- Found from the content, never told by the client.
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  note text,
  added_at timestamptz not null,
  added_by text not null,
  added_by_label text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_by_label text,
  withdrawn_reason text,
  constraint document_withdrawn check ((withdrawn_at is null) = (withdrawn_reason is null)),
  constraint document_of_credential unique (id, credential_id)
);
-- One file is attached to a credential once; withdrawn, it may come again.
create unique index document_once on document (credential_id, sha256) where withdrawn_at is null;
create index document_credential on document (credential_id, id);
create index document_person on document (person_id, id);

-- The evidence of a check lies in the archive of the same credential.
alter table credential add constraint credential_evidence
  foreign key (verification_document_id, id) references document (id, credential_id);
