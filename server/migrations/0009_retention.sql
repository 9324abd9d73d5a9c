-- Documents: newer versions, whose people see them, and until when each is kept.

alter table document
  -- The holder's, copied from people in the transaction of every change there: whose people see it.
  add column unit_id uuid references org_unit,
  -- The older version of the same paper; both are kept.
  add column replaces uuid,
  -- The last day on which it must be kept, computed by the rule of its kind when something is written; null while its holder is
  -- with us.
  add column retain_until date,
  add constraint document_replaces foreign key (replaces, credential_id) references document (id, credential_id),
  add constraint document_replaces_another check (replaces <> id);
-- One newer version at a time; withdrawn, another may take its place.
create unique index document_replaced_once on document (replaces) where replaces is not null and withdrawn_at is null;
-- The order of the list of what is due.
create index document_due on document (retain_until, id) include (unit_id, person_id, kind) where retain_until is not null;

-- Documents of before get their unit and their day by the rule itself.
select graphile_worker.add_job('archive.settle_retention', '{"after": "00000000-0000-0000-0000-000000000000"}'::json)
where exists (select 1 from document);
