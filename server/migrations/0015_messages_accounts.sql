-- Names of accounts, for messages to nobody in particular; also of those that were disabled meanwhile.

drop view message_account;
create view message_account as
  select account.id as account_id, person_id, display_name, enabled,
    exists (select 1 from role_grant where account_id = account.id and role = 'admin' and unit_id is null) as is_admin
  from account;
