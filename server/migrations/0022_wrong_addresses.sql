-- Addresses that a vendor refused for good: nothing is sent there again until they change or somebody says so.
create table message_wrong_address (
  person_id uuid not null references person,
  kind text not null check (kind in ('email', 'phone', 'wecom_user', 'dingtalk_user', 'feishu_user')),
  -- Of which address it was found, as a blind index: it says nothing of any other that takes its place. With another index key
  -- it says nothing at all, and the address is tried once more.
  address_index bytea not null,
  channel_id uuid not null,
  message_id uuid not null references message,
  code text not null,
  reason text not null,
  found_at timestamptz not null,
  primary key (person_id, kind)
);
