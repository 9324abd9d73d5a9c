-- Who pays somebody's social insurance, where it is none of our companies: kept as it was written, so that "elsewhere" is told from "not known".

alter table person add column insured_with_name text
  check (char_length(insured_with_name) between 1 and 200),
  add constraint person_insured_once check (insured_with_id is null or insured_with_name is null);

create or replace view assessed_person_report as
  select id as person_id, name, employee_number, sort_key, unit_id, post, lower(btrim(post)) as post_key, born_on, hired_on, left_on,
    employment_state, insured_with_id, insured_with_name is not null as insured_elsewhere
  from person;
