-- Whom the nightly run need not look at: what is given up, over, not yet held, or of somebody who left. It stands with the deadline, in the
-- index by which the night reads, so that twenty years of history cost it no look at their certificates.
alter table credential_deadline add column watched boolean not null default true;
update credential_deadline as deadline set watched = false from credential
  where credential.id = deadline.credential_id and not (shelf = 0 and state in ('held', 'suspended'));
drop index credential_deadline_due;
create index credential_deadline_due on credential_deadline (due_on, credential_id, position) include (kind, profession, watched);
