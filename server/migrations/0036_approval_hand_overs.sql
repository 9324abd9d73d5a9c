-- Handing over one step of a request: a deputyship for this step alone.

create table approval_hand_over (
  id uuid primary key,
  request_id uuid not null,
  position smallint not null,
  -- The account that gave it, in whose place it is decided.
  principal_id uuid not null,
  principal_label text not null,
  person_id uuid not null references person,
  reason text not null,
  handed_over_at timestamptz not null,
  -- Decided, taken back, given to somebody else, or the request is over.
  ended_at timestamptz,
  foreign key (request_id, position) references approval_step
);
-- A step is with one person at a time.
create unique index approval_hand_over_once on approval_hand_over (request_id, position) where ended_at is null;
create index approval_hand_over_person on approval_hand_over (person_id) where ended_at is null;
create index approval_hand_over_principal on approval_hand_over (principal_id) where ended_at is null;
