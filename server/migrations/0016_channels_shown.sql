-- What the screen of the channels shows of each, and what it needs to take one away.

alter table message_channel
  -- Names of the stored secrets, so that nothing is opened to show them.
  add column secret_names text[] not null default '{}',
  -- The last trial by an administrator.
  add column tested_at timestamptz,
  add column test_accepted boolean,
  add column test_class text check (test_class in ('retry', 'address', 'message', 'channel', 'unknown')),
  add column test_code text,
  add column test_reason text,
  -- The row stays for the log; settings and secrets do not.
  add column removed_at timestamptz,
  add check (removed_at is null or (not enabled and secrets is null));
create unique index message_channel_name_once on message_channel (name) where removed_at is null;
