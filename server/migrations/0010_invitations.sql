-- Accounts whose password is chosen by whoever they are for, by a link that opens once.

-- Both are null until the invited has chosen one; nobody signs in to such an account.
alter table account alter column password_hash drop not null;
alter table account alter column password_set_at drop not null;
alter table account add constraint account_password_whole check ((password_hash is null) = (password_set_at is null));

-- The one link of an account that is not used yet: SHA-256 of its token. A new one takes its place; using or withdrawing it removes it.
create table invitation (
  account_id uuid primary key references account,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at)
);
