-- Where the original of a certificate is, beside the certificate, so that the registry filters and counts by it. The moves of custody
-- say it; each writes it here in its own transaction. It is no field of the certificate and leaves the version alone.

alter table credential
  add column custody_place text collate "C" not null default 'unknown'
    check (custody_place in ('holder', 'vault', 'borrower', 'outside', 'unknown')),
  add column custody_shelf text,
  add constraint credential_custody_shelf check (custody_shelf is null or custody_place = 'vault');

update credential set custody_place = last.place, custody_shelf = last.shelf
  from (
    select distinct on (credential_id) credential_id, place, shelf from custody_move
    where item = 'original' order by credential_id, position desc
  ) as last
  where credential.id = last.credential_id and last.place <> 'unknown';

-- Of all of them, that what nobody has recorded is counted without reading rows.
create index credential_custody on credential (custody_place, shelf);
create index credential_custody_shelf on credential (custody_shelf, shelf) where custody_shelf is not null;

create or replace view credential_report as
  select id, person_id, unit_id, holder_employment, type_id, type_text, category, profession, level, issuer, registered, employer_unit_id, employer_name,
    employer_bound, labels, review_codes, state, issued_on, valid_until, expires_on, due_from, review_due_on, review_due_from, due_on, verification,
    import_id, search_text, number_key, shelf, upload_asked_at, custody_place, custody_shelf
  from credential;
