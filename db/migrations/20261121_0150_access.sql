-- People, the organisations they work in, the posts they hold, and their sessions.
create table organisation (
  id uuid primary key,
  kind text not null check (kind in
    ('interior', 'foreign_affairs', 'council_of_state', 'central', 'province', 'bangkok', 'local', 'partner')),
  name_th text not null,
  name_en text not null,
  -- codes of the administrative units that it belongs to; empty for a ministry
  units text[] not null default '{}',
  created_at timestamptz not null
);
comment on table organisation is 'Ministries, provinces, local organisations, partners abroad. หน่วยงาน';

create table post (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('officer', 'executive', 'committee_secretary', 'reviewer', 'minister_office',
    'local_reporter', 'analyst', 'editor', 'administrator')),
  title_th text not null,
  title_en text not null,
  created_at timestamptz not null
);
comment on table post is 'A post in an organisation, with the role that rights follow from. ตำแหน่ง';

create table account (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  password_hash text,
  suspended_at timestamptz,
  created_at timestamptz not null
);
comment on table account is 'A person who may sign in. บัญชีผู้ใช้';

create table appointment (
  id uuid primary key,
  post_id uuid not null references post,
  account_id uuid not null references account,
  held_from date not null,
  held_until date,
  acting boolean not null default false,
  created_at timestamptz not null,
  check (held_until is null or held_until >= held_from)
);
comment on table appointment is 'Who holds a post, from when until when. การดำรงตำแหน่ง';
create index appointment_account on appointment (account_id);
create index appointment_post on appointment (post_id);

create table session (
  -- SHA-256 of the token in the cookie; the token itself is kept nowhere
  token_hash bytea primary key,
  account_id uuid not null references account,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  user_agent text
);
comment on table session is 'Who is signed in, and where. การเข้าสู่ระบบ';
create index session_account on session (account_id);

create table setup_token (
  token_hash bytea primary key,
  created_at timestamptz not null,
  used_at timestamptz
);
comment on table setup_token is 'The one-time address by which the first administrator is set up. ลิงก์ตั้งค่าผู้ดูแลระบบ';

create trigger history after insert or update or delete on organisation
  for each row execute function history.record('id', 'organisation', 'id');
create trigger history after insert or update or delete on post
  for each row execute function history.record('id', 'organisation', 'organisation_id');
create trigger history after insert or update or delete on appointment
  for each row execute function history.record('id', 'account', 'account_id');

-- The history of an account never holds its password, not even hashed.
create function history.record_account() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  acting text := current_setting('maitri.act', true);
  old_image jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'password_hash' end;
  new_image jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'password_hash' end;
  subject text := coalesce(new_image, old_image) ->> 'id';
begin
  if acting is null or acting = '' then
    raise exception 'table % may only be written within an act', tg_table_name using errcode = 'MA001';
  end if;
  insert into history.change (act_id, table_name, record_id, root_kind, root_id, operation, before, after)
  values (acting::uuid, 'account', subject, 'account', subject, lower(tg_op), old_image, new_image);
  return null;
end $$;
create trigger history after insert or update or delete on account
  for each row execute function history.record_account();
