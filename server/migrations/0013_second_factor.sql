-- A second factor of signing in: codes of an authenticator app, and codes on paper for when it is lost.

create table second_factor (
  account_id uuid primary key references account,
  -- The secret shared with the app, sealed with the installation's keys.
  secret_sealed text not null,
  -- Null until a first code showed that the app has it; nothing asks for codes before.
  confirmed_at timestamptz,
  -- The step of the code used last: none of it or of before is taken again.
  last_step bigint not null default 0,
  made_at timestamptz not null
);

-- SHA-256 of account and code; each goes when it is used.
create table recovery_code (
  account_id uuid not null references second_factor on delete cascade,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  primary key (account_id, code_hash)
);

-- Set while the password must be renewed before anybody signs in again.
alter table account add column renewal_asked_at timestamptz;
