-- The application's role: it reads and writes records; what has happened it may add to and read, never change.
do $$ begin
  if not exists (select from pg_roles where rolname = 'maitri_app') then
    create role maitri_app nologin;
  end if;
end $$;
grant maitri_app to current_user;
grant usage on schema public to maitri_app;
alter default privileges in schema public grant select, insert, update, delete on tables to maitri_app;

create extension if not exists pg_trgm;

-- A date as precise as it is known: EDTF level 0, "1989", "1989-05" or "1989-05-04".
create domain edtf_date as text check (value ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');

create function edtf_earliest(value text) returns date language sql immutable strict parallel safe
  return make_date(substr(value, 1, 4)::int, coalesce(nullif(substr(value, 6, 2), ''), '1')::int,
                   coalesce(nullif(substr(value, 9, 2), ''), '1')::int);

create function edtf_latest(value text) returns date language sql immutable strict parallel safe
  return case length(value)
    when 10 then edtf_earliest(value)
    when 7 then (edtf_earliest(value) + interval '1 month' - interval '1 day')::date
    else make_date(substr(value, 1, 4)::int, 12, 31) end;

create schema history;
grant usage on schema history to maitri_app;

create table history.act (
  id uuid primary key,
  at timestamptz not null default now(),
  name text not null,
  actor_kind text not null check (actor_kind in ('anonymous', 'system', 'person')),
  -- what a part of the program is called; empty for people, who are known by their account
  actor_name text not null,
  account_id uuid,
  post_id uuid,
  reason text,
  request_id text,
  -- the transaction that wrote the row: the sealer takes rows of finished ones (history.seal_finished)
  xid bigint not null default pg_current_xact_id()::text::bigint,
  -- the act that took something personal out of this row (history.redact_act)
  redacted_by uuid
);
comment on table history.act is 'What somebody did: one row for each command that was carried out, never changed. การกระทำ';
create index act_at on history.act (at, id);
create index act_account on history.act (account_id, at) where account_id is not null;
create index act_xid on history.act using brin (xid) with (pages_per_range = 16, autosummarize = on);

create table history.change (
  id bigint generated always as identity primary key,
  act_id uuid not null,
  at timestamptz not null default now(),
  table_name text not null,
  record_id text not null,
  root_kind text not null,
  root_id text not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  before jsonb,
  after jsonb,
  xid bigint not null default pg_current_xact_id()::text::bigint,
  -- the act that took something personal out of the images (history.redact_change)
  redacted_by uuid
);
comment on table history.change is 'Each row that an act changed, with its images before and after, never changed. การเปลี่ยนแปลง';
create index change_root on history.change (root_kind, root_id, id);
create index change_record on history.change (table_name, record_id, id);
create index change_act on history.change (act_id);
create index change_xid on history.change using brin (xid) with (pages_per_range = 16, autosummarize = on);

-- Writes history for any table: create trigger history ... execute function
-- history.record(key column, root kind, root column [, columns that are left out ...]).
-- The root is the record that a person would say was changed: for a party, its relation. Left out is what is computed
-- from other columns and large. Moments are written in UTC, whatever the session's zone.
create function history.record() returns trigger language plpgsql security definer
set search_path = pg_catalog set timezone = 'UTC' as $$
declare
  acting text := current_setting('maitri.act', true);
  old_image jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_image jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  image jsonb;
begin
  if acting is null or acting = '' then
    raise exception 'table % may only be written within an act', tg_table_name using errcode = 'MA001';
  end if;
  if tg_nargs > 3 then
    old_image := old_image - tg_argv[3:];
    new_image := new_image - tg_argv[3:];
  end if;
  if old_image = new_image then return null; end if;
  image := coalesce(new_image, old_image);
  insert into history.change (act_id, table_name, record_id, root_kind, root_id, operation, before, after)
  values (acting::uuid, tg_table_name, image ->> tg_argv[0], tg_argv[1], image ->> tg_argv[2], lower(tg_op),
          old_image, new_image);
  return null;
end $$;

-- The same for all rows that one statement inserted, where they come in by thousands: create trigger history_inserted after
-- insert ... referencing new table as inserted for each statement execute function history.record_inserted(as above).
-- The table's trigger "history" is then for updates and deletes.
create function history.record_inserted() returns trigger language plpgsql security definer
set search_path = pg_catalog set timezone = 'UTC' as $$
declare
  acting text := current_setting('maitri.act', true);
begin
  if acting is null or acting = '' then
    raise exception 'table % may only be written within an act', tg_table_name using errcode = 'MA001';
  end if;
  insert into history.change (act_id, table_name, record_id, root_kind, root_id, operation, after)
  select acting::uuid, tg_table_name, i.image ->> tg_argv[0], tg_argv[1], i.image ->> tg_argv[2], 'insert', i.image
  -- computed once for each row
  from (select to_jsonb(n) - coalesce(tg_argv[3:], '{}') as image from inserted n offset 0) i;
  return null;
end $$;

create function history.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'history may not be changed' using errcode = 'MA002';
end $$;
create trigger act_is_final before update or delete or truncate on history.act
  for each statement execute function history.refuse_change();
create trigger change_is_final before update or delete or truncate on history.change
  for each statement execute function history.refuse_change();

-- The application says what was done; when and in which transaction, the database says.
grant select on history.act to maitri_app;
grant insert (id, name, actor_kind, actor_name, account_id, post_id, reason, request_id) on history.act to maitri_app;
grant select on history.change to maitri_app;

create table idempotency_key (
  actor text not null,
  key text not null,
  request_hash text not null,
  output jsonb,
  at timestamptz not null default now(),
  primary key (actor, key)
);
comment on table idempotency_key is 'Writes that may be sent again: the same key from the same person is carried out once. กุญแจกันส่งซ้ำ';
