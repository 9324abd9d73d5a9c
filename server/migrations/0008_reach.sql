-- Roles for a part of the company, who heads a unit, who is whose steward, and whose account an account is.

-- A role granted to an account: for a unit with everything below it, or (null) for the whole company.
create table role_grant (
  account_id uuid not null references account,
  role text not null check (role in ('admin', 'hr', 'head', 'auditor', 'project')),
  unit_id uuid references org_unit,
  constraint role_grant_once unique nulls not distinct (account_id, role, unit_id)
);
create index role_grant_unit on role_grant (unit_id) where unit_id is not null;

-- Whoever looked and changed nothing is an auditor now.
insert into role_grant (account_id, role)
  select account_id, case role when 'viewer' then 'auditor' else role end from account_role;
drop table account_role;

-- The person who signs in with the account; one person, one account.
alter table account add column person_id uuid references person;
alter table account add constraint account_person_once unique (person_id);

-- Who leads the unit.
alter table org_unit add column head_id uuid references person;
create index org_unit_head on org_unit (head_id) where head_id is not null;

-- Who looks after the person's certificates, where somebody was named; else it is the nearest head upwards.
alter table person add column steward_id uuid references person;
alter table person add constraint person_steward_other check (steward_id <> id);
create index person_steward on person (steward_id) where steward_id is not null;
