-- For forecasts, which read nothing else of periods: what was recorded of each certificate, one after the other, and when the
-- certificate stopped counting. A state has no day of its own: of one that ended by a decision it is the instant it was last changed.
create view credential_period_report as
  select period.credential_id, period.ordinal, period.revision, period.recorded_at, period.import_id,
    coalesce(period.valid_from, period.issued_on) as starts_on, period.valid_until, period.no_expiry,
    credential.person_id, credential.unit_id, credential.type_id, credential.registered, person.hired_on,
    least(credential.given_up_on, case when credential.holder_employment = 'left' then person.left_on end) as ended_on,
    least(
      case when credential.holder_employment = 'left' and person.left_on is null then person.updated_at end,
      case when credential.state in ('cancelled', 'revoked', 'superseded') then credential.updated_at end
    ) as ended_at
  from credential_period as period
    join credential on credential.id = period.credential_id
    join person on person.id = credential.person_id;
