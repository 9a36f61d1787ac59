-- What touches the safety of the installation and is no act: what was refused, to whom, from where. Never what was typed.
-- The same refusal within an hour is one row with a count, so that whoever floods the program does not flood the table.
create table history.security_note (
  id bigint generated always as identity primary key,
  hour timestamptz not null,
  event text not null,
  -- who tried; at a refused sign-in, whose account was tried
  account_id uuid,
  -- the name of the right that was lacking, and what the act was about
  act text not null,
  subject text not null,
  -- the pattern of the address that was asked, without what stood in it
  route text not null,
  address text not null,
  request_id text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  count integer not null default 1,
  constraint security_note_once unique nulls not distinct (hour, event, account_id, act, subject, route, address)
);
comment on table history.security_note is 'What was refused, to whom and from where, hour by hour. บันทึกความปลอดภัย';
create index security_note_last on history.security_note (last_at desc, id desc);
create index security_note_account on history.security_note (account_id, last_at desc) where account_id is not null;
grant select on history.security_note to maitri_app;

-- The application may add to the notes and forget old ones; it can neither change what is noted nor take out what is young.
-- An hour with more different refusals than anybody could read is summed up: by event, person and act alone.
create function history.note_security(
  at timestamptz, of_event text, of_account uuid, of_act text, of_subject text, of_route text, of_address text,
  of_request text)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  of_hour constant timestamptz := date_trunc('hour', at);
  crowded constant boolean := 5000 <= (select count(*) from history.security_note where hour = of_hour);
begin
  insert into history.security_note as n
    (hour, event, account_id, act, subject, route, address, request_id, first_at, last_at)
  values (of_hour, of_event, of_account, of_act, case when crowded then '' else of_subject end, of_route,
          case when crowded then '' else of_address end, of_request, at, at)
  on conflict on constraint security_note_once do update
    set count = n.count + 1, last_at = greatest(n.last_at, excluded.last_at), request_id = excluded.request_id;
end $$;

-- Kept for 180 days: the Computer Crime Act B.E. 2550, section 26, asks for 90 at least.
create function history.forget_security_notes(today timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  forgotten integer;
begin
  delete from history.security_note where last_at < least(today, clock_timestamp()) - interval '180 days';
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke execute on function history.note_security(timestamptz, text, uuid, text, text, text, text, text) from public;
revoke execute on function history.forget_security_notes(timestamptz) from public;
grant execute on function history.note_security(timestamptz, text, uuid, text, text, text, text, text) to maitri_app;
grant execute on function history.forget_security_notes(timestamptz) to maitri_app;
