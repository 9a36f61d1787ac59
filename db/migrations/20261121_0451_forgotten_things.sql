-- Whoever is erased leaves nothing under way behind: imports that were begun, addresses of a calendar of one's own.
create function forget_own_things() returns trigger language plpgsql as $$
begin
  delete from import_draft where account_id = new.id;
  delete from calendar_feed where account_id = new.id;
  return null;
end $$;
create trigger forget_own_things after update of erased_at on account
  for each row when (old.erased_at is null and new.erased_at is not null) execute function forget_own_things();
