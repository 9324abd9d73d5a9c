-- A request for an upload: open on a credential until a document comes or it is withdrawn. It is no field of the certificate, so it
-- leaves the version alone and refuses nobody who is editing.

alter table credential
  add column upload_asked_at timestamptz,
  add column upload_asked_by text,
  add column upload_asked_note text,
  add constraint credential_upload_asked check ((upload_asked_at is null) = (upload_asked_by is null));

-- Few are open, and counted on every look at the registry.
create index credential_upload_asked on credential (shelf) where upload_asked_at is not null;

create or replace view credential_report as
  select id, person_id, unit_id, holder_employment, type_id, type_text, category, profession, level, issuer, registered, employer_unit_id, employer_name,
    employer_bound, labels, review_codes, state, issued_on, valid_until, expires_on, due_from, review_due_on, review_due_from, due_on, verification,
    import_id, search_text, number_key, shelf, upload_asked_at
  from credential;
