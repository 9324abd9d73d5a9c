-- A channel whose vendor takes no more today, or this month, sends again by itself in the vendor's next.
alter table message_channel
  add column resumes_at timestamptz,
  add check (resumes_at is null or paused_at is not null);
