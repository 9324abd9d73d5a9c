-- Accounts, their roles and sessions, and the first run.

create table account (
  id uuid primary key,
  version integer not null default 1,
  username text not null,
  display_name text not null,
  -- argon2id in its own text form, salt and costs included.
  password_hash text not null,
  password_set_at timestamptz not null,
  enabled boolean not null default true,
  last_sign_in_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint account_username_once unique (username)
);

-- A role is held in a scope. Today every scope is the whole company; departments, stewards and holders will hold their roles
-- in the scope of an org unit or of a person.
create table account_role (
  account_id uuid not null references account,
  role text not null,
  scope text not null default 'company' check (scope = 'company'),
  primary key (account_id, role, scope)
);

-- The cookie's token is kept as its SHA-256 only. A session ends when it is not used until idle_until, at ends_at in any
-- case, and at once when its row goes.
create table session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  id uuid not null unique,
  account_id uuid not null references account,
  created_at timestamptz not null,
  idle_until timestamptz not null,
  ends_at timestamptz not null,
  check (idle_until <= ends_at)
);
create index session_account on session (account_id);
create index session_idle_until on session (idle_until);

-- The one-time link of the first run: SHA-256 of its token. Replaced at every start while no account exists.
create table setup_link (
  only_one boolean primary key default true check (only_one),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  made_at timestamptz not null
);

-- Sign-in attempts not yet forgiven, by SHA-256 of address, name, or both together. A name is hashed because people type
-- passwords into the wrong box.
create table sign_in_attempt (
  key bytea primary key check (octet_length(key) = 32),
  failures integer not null,
  last_at timestamptz not null,
  succeeded_at timestamptz
);
create index sign_in_attempt_last_at on sign_in_attempt (last_at);
