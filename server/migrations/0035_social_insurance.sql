-- Which legal entity of ours pays somebody's social insurance, where that is known: requirements may ask for it (社保单位).

alter table person add column insured_with_id uuid references org_unit (id);
create index person_insured_with on person (insured_with_id) where insured_with_id is not null;

create or replace view assessed_person_report as
  select id as person_id, name, employee_number, sort_key, unit_id, post, lower(btrim(post)) as post_key, born_on, hired_on, left_on,
    employment_state, insured_with_id
  from person;
