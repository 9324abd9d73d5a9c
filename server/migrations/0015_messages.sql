-- Messages: what is told to people, by which way, and what became of it.

-- When messages go out and in which language; one row for the company.
create table message_settings (
  only_one boolean primary key default true check (only_one),
  version integer not null default 1,
  -- Minutes of the day in the company's zone. Equal: no quiet hours.
  quiet_from smallint not null default 1200 check (quiet_from between 0 and 1439),
  quiet_until smallint not null default 480 check (quiet_until between 0 and 1439),
  working_days_only boolean not null default true,
  -- The order in which the next way is taken when one fails for good.
  ways text[] not null default '{inbox,chat,mail,sms}',
  language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  updated_at timestamptz not null default now()
);
insert into message_settings default values;

-- What a person wants otherwise: null is as the company does.
create table message_recipient (
  person_id uuid primary key references person,
  version integer not null default 1,
  language text check (language in ('zh-CN', 'en')),
  ways text[],
  -- Who they are in the chat systems.
  wecom_user text,
  dingtalk_user text,
  feishu_user text,
  updated_at timestamptz not null
);

-- The company's own texts; they lie over the shipped ones.
create table message_template (
  template text not null,
  way text not null check (way in ('inbox', 'mail', 'sms', 'chat', 'group', 'webhook')),
  language text not null check (language in ('zh-CN', 'en')),
  version integer not null default 1,
  title text not null default '',
  text text not null default '',
  -- SMS: the vendor's template, and which of our words each of its variables gets.
  sms_code text,
  sms_variables jsonb,
  updated_at timestamptz not null,
  primary key (template, way, language)
);

-- The outbox, and the log. A row is one order by one way; it is written in the transaction of what it tells of.
create table message (
  id uuid primary key,
  -- The orderer's, lasting: a key is told by a way once.
  key text not null check (length(key) between 1 and 200),
  way text not null check (way in ('inbox', 'mail', 'sms', 'chat', 'group', 'webhook')),
  template text not null,
  -- To a person, to an account of nobody in particular, or to a channel that reaches a group or a system.
  person_id uuid references person,
  account_id uuid references account,
  -- The channel it is bound to, or by which it went.
  channel_id uuid,
  data jsonb not null,
  credential_ids uuid[] not null default '{}',
  state text not null check (state in
    ('queued', 'sending', 'held', 'sent', 'delivered', 'failed', 'fell_back', 'unreachable', 'cancelled')),
  -- Of the last refusal, or why it never left.
  refusal text,
  code text,
  reason text,
  not_before timestamptz not null,
  -- The place in the channel's pace it has been given, so that it waits once.
  slot_at timestamptz,
  attempts integer not null default 0,
  first_tried_at timestamptz,
  -- The vendor gives no key and an earlier attempt may have arrived.
  maybe_double boolean not null default false,
  vendor_id text,
  -- What was said: kept as it was sent.
  title text,
  text text,
  text_digest bytea,
  -- The company's own text could not be used, so the shipped one went out.
  shipped_instead boolean not null default false,
  sent_at timestamptz,
  sent_on date,
  receipt_asked integer not null default 0,
  read_at timestamptz,
  -- Sent again by somebody: what it repeats, and how often that was done.
  resend_of uuid references message,
  resends integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint message_once unique (key, way),
  check (num_nonnulls(person_id, account_id) <= 1)
);
-- The log's order and its filters.
create index message_created on message (created_at desc, id desc);
create index message_state on message (state, created_at desc, id desc);
create index message_template_created on message (template, created_at desc, id desc);
create index message_way on message (way, created_at desc, id desc);
create index message_person on message (person_id, created_at desc, id desc);
create index message_credential on message using gin (credential_ids);
-- What waits, by when it may go.
create index message_due on message (not_before) where state = 'queued';
-- What went to a person by a channel on a day: vendors limit it.
create index message_sent_on on message (person_id, channel_id, sent_on) where sent_on is not null;
-- Inboxes.
create index message_inbox_person on message (person_id, created_at desc) where way = 'inbox';
create index message_inbox_account on message (account_id, created_at desc) where way = 'inbox';
create index message_unread_person on message (person_id) where way = 'inbox' and read_at is null;
create index message_unread_account on message (account_id) where way = 'inbox' and read_at is null;

-- One attempt: written before the vendor is called, its end after. One without an end was cut off: nobody knows what became of it.
create table message_attempt (
  message_id uuid not null references message,
  number integer not null,
  channel_id uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('accepted', 'refused', 'cut_off')),
  refusal text,
  code text,
  reason text,
  -- Found accepted by asking, not by sending again.
  asked boolean not null default false,
  primary key (message_id, number)
);

-- When the channel may take the next message: messages take their places in it.
create table channel_pace (
  channel_id uuid primary key,
  next_at timestamptz not null
);

-- Who has an inbox, for messages, which does not know accounts: told by the tables of access.
create view message_account as
  select account.id as account_id, person_id,
    exists (select 1 from role_grant where account_id = account.id and role = 'admin' and unit_id is null) as is_admin
  from account where enabled;
