-- A list in the making says how far it is, and can be given up until it is whole.

alter table stocktake
  -- Certificates it will hold, as they were counted when the freezing began; null until then.
  add column to_freeze integer check (to_freeze >= 0),
  -- Given up while its list was made; it has no items then, and never will.
  drop constraint stocktake_state_check,
  add constraint stocktake_state_check check (state in ('freezing', 'counting', 'closed', 'cancelled')),
  drop constraint stocktake_frozen,
  add constraint stocktake_frozen check ((frozen_at is null) = (state in ('freezing', 'cancelled'))),
  add constraint stocktake_cancelled check (state <> 'cancelled' or expected = 0);

create or replace function stocktake_is_closed() returns trigger language plpgsql as $$
begin
  if exists (select 1 from stocktake
             where id = case when tg_op = 'DELETE' then old.stocktake_id else new.stocktake_id end
               and state in ('closed', 'cancelled')) then
    raise exception 'a closed stock-take does not change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
drop trigger stocktake_is_final on stocktake;
create trigger stocktake_is_final before update or delete on stocktake
  for each row when (old.state in ('closed', 'cancelled')) execute function refuse_change();

-- Lists begin with what was carried over: without an index in that order each page sorts fifty thousand items.
drop index stocktake_item_list;
create index stocktake_item_list on stocktake_item (stocktake_id, carried desc, holder_sort, credential_id);
create index stocktake_item_state on stocktake_item (stocktake_id, state, carried desc, holder_sort, credential_id);
