-- Where a session is used: so that whoever signed in recognises their devices, and ends the one they do not.

-- Of the browser only what people call it is kept, never its whole name, which could tell it from others. `address` is where it was
-- used last.
alter table session
  add column program text not null default 'other',
  add column system text not null default 'other',
  add column address text,
  add column used_at timestamptz not null default now();
