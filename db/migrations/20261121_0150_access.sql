-- People, the organisations they work in, the posts they hold, and how they sign in.
create extension if not exists btree_gist;

create table organisation (
  id uuid primary key,
  -- name in the reference set that comes with the installation; none for organisations that were added here
  code text unique,
  kind text not null check (kind in
    ('interior', 'foreign_affairs', 'council_of_state', 'central', 'province', 'bangkok', 'local', 'partner')),
  name_th text not null,
  name_en text not null,
  parent_id uuid references organisation check (parent_id <> id),
  -- codes of the administrative units that it belongs to; empty for a ministry
  units text[] not null default '{}',
  valid_from date,
  valid_until date,
  -- where the entry comes from: the source document or who told
  origin text,
  created_at timestamptz not null,
  check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
comment on table organisation is 'Ministries, provinces, local organisations, partners abroad. หน่วยงาน';
create index organisation_parent on organisation (parent_id) where parent_id is not null;
create index organisation_units on organisation using gin (units);

create table post (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('officer', 'executive', 'committee_secretary', 'reviewer', 'minister_office',
    'local_reporter', 'analyst', 'editor', 'administrator')),
  title_th text not null,
  title_en text not null,
  -- the last day of a post that was abolished
  ended_on date,
  created_at timestamptz not null
);
comment on table post is 'A post in an organisation, with the role that rights follow from. ตำแหน่ง';
create index post_organisation on post (organisation_id);

create table account (
  id uuid primary key,
  name text not null,
  email text unique check (email = lower(email)),
  suspended_at timestamptz,
  -- when name and address were erased; what the person did stays in the history under the account's number
  erased_at timestamptz,
  created_at timestamptz not null,
  check (email is not null or erased_at is not null)
);
comment on table account is 'A person who may sign in. บัญชีผู้ใช้';

create table appointment (
  id uuid primary key,
  post_id uuid not null references post,
  account_id uuid not null references account,
  held_from date not null,
  held_until date,
  acting boolean not null default false,
  -- when the holder took note of what the post brought along
  taken_over_at timestamptz,
  created_at timestamptz not null,
  check (held_until is null or held_until >= held_from),
  constraint appointment_one_holder
    exclude using gist (post_id with =, daterange(held_from, held_until, '[]') with &&) where (not acting)
);
comment on table appointment is 'Who holds a post, from when until when; one holder at a time, besides those acting. การดำรงตำแหน่ง';
create index appointment_account on appointment (account_id);
create index appointment_post on appointment (post_id);

-- What somebody proves who they are with. None of it enters the history, not even hashed.
create table credential (
  account_id uuid primary key references account,
  password_hash text,
  password_changed_at timestamptz,
  -- the shared secret of the second factor, sealed with the installation's key
  totp_sealed bytea,
  totp_confirmed_at timestamptz,
  -- the last time step whose code was accepted: a code is good once
  totp_step bigint not null default 0
);
comment on table credential is 'Password and second factor of an account. ข้อมูลยืนยันตัวตน';

create table recovery_code (
  account_id uuid not null references account,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
comment on table recovery_code is 'Codes for the day the second factor is lost, each good once. รหัสกู้คืน';

create table identity (
  issuer text not null,
  -- keyed hash of the subject that the provider names: a national number is kept nowhere
  subject_hash bytea not null,
  account_id uuid not null references account,
  created_at timestamptz not null,
  primary key (issuer, subject_hash)
);
comment on table identity is 'Accounts of sign-in providers that stand for an account here. บัญชีจากผู้ให้บริการยืนยันตัวตน';
create index identity_account on identity (account_id);

create table mailed_link (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('invitation', 'password')),
  account_id uuid not null references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table mailed_link is 'One-time addresses sent by mail: invitations and new passwords. ลิงก์ใช้ครั้งเดียว';
create index mailed_link_account on mailed_link (account_id);

create table session (
  -- SHA-256 of the token in the cookie; the token itself is kept nowhere
  token_hash bytea primary key,
  id uuid not null unique default gen_random_uuid(),
  account_id uuid not null references account,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  -- when the person last proved who they are
  confirmed_at timestamptz not null,
  -- waiting: the password was right, the second factor is still to come
  strength text not null check (strength in ('waiting', 'single', 'second_factor')),
  user_agent text
);
comment on table session is 'Who is signed in, and where. การเข้าสู่ระบบ';
create index session_account on session (account_id);

create table api_token (
  id uuid primary key,
  account_id uuid not null references account,
  name text not null,
  token_hash bytea not null unique,
  scope text not null check (scope in ('read', 'read_write')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  seen_at timestamptz,
  revoked_at timestamptz
);
comment on table api_token is 'Tokens by which a person''s programs use the API. โทเคนสำหรับโปรแกรม';
create index api_token_account on api_token (account_id);

create table guess (
  -- keyed hash of what is guessed at: an account, an address, a pair of both
  bucket bytea primary key,
  since timestamptz not null,
  count int not null
);
comment on table guess is 'How often something was guessed at lately, so that guessing stays slow. การจำกัดการเดา';

create table setup_token (
  token_hash bytea primary key,
  created_at timestamptz not null,
  used_at timestamptz
);
comment on table setup_token is 'The one-time address by which the first administrator is set up. ลิงก์ตั้งค่าผู้ดูแลระบบ';

-- What somebody began and has not sent yet. It belongs to a post, so that a successor finds it, or to one person.
create table draft (
  id uuid primary key,
  post_id uuid references post,
  account_id uuid references account,
  form text not null,
  -- what the form is about; empty for something new
  subject text not null default '',
  fields jsonb not null,
  saved_by uuid not null references account,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((post_id is null) <> (account_id is null))
);
comment on table draft is 'Forms that were begun and not sent yet. ฉบับร่าง';
create unique index draft_of_post on draft (post_id, form, subject) where post_id is not null;
create unique index draft_of_account on draft (account_id, form, subject) where account_id is not null;

create table setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);
comment on table setting is 'What administrators have set otherwise than it came. การตั้งค่า';

create trigger history after insert or update or delete on organisation
  for each row execute function history.record('id', 'organisation', 'id');
create trigger history after insert or update or delete on post
  for each row execute function history.record('id', 'organisation', 'organisation_id');
create trigger history after insert or update or delete on appointment
  for each row execute function history.record('id', 'account', 'account_id');
create trigger history after insert or update or delete on setting
  for each row execute function history.record('key', 'setting', 'key');

-- Personal data does not enter the history in clear: an image holds a salted hash, and the value with its salt lies here
-- until the person is erased. Then the hash tells nothing any more, and every chain of hashes still holds.
create table history.personal (
  commitment text primary key,
  account_id uuid not null,
  field text not null,
  value text not null,
  salt text not null,
  unique (account_id, field, value)
);
comment on table history.personal is 'Personal data that history refers to by salted hash; erasable. ข้อมูลส่วนบุคคลในประวัติ';
grant select on history.personal to maitri_app;

create function history.commit_personal(account uuid, image jsonb, fields text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog as $$
declare
  field_name text;
  made text;
  salted text;
begin
  foreach field_name in array fields loop
    if image ->> field_name is null then continue; end if;
    select commitment into made from history.personal p
      where p.account_id = account and p.field = field_name and p.value = image ->> field_name;
    if made is null then
      salted := gen_random_uuid()::text || gen_random_uuid()::text;
      made := encode(sha256(convert_to(salted || '|' || field_name || '|' || (image ->> field_name), 'UTF8')), 'hex');
      insert into history.personal (commitment, account_id, field, value, salt)
      values (made, account, field_name, image ->> field_name, salted);
    end if;
    image := image || jsonb_build_object(field_name, jsonb_build_object('personal', made));
  end loop;
  return image;
end $$;

-- The only way to remove personal data from the history: of one person, within an act that says who did it and why.
create function history.forget_person(account uuid) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  forgotten int;
begin
  if coalesce(current_setting('maitri.act', true), '') = '' then
    raise exception 'a person may only be forgotten within an act' using errcode = 'MA001';
  end if;
  delete from history.personal where account_id = account;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke execute on function history.commit_personal(uuid, jsonb, text[]) from public;
revoke execute on function history.forget_person(uuid) from public;
grant execute on function history.forget_person(uuid) to maitri_app;

create function history.record_account() returns trigger language plpgsql security definer
set search_path = pg_catalog set timezone = 'UTC' as $$
declare
  acting text := current_setting('maitri.act', true);
  subject uuid := case when tg_op = 'DELETE' then old.id else new.id end;
  old_image jsonb;
  new_image jsonb;
begin
  if acting is null or acting = '' then
    raise exception 'table % may only be written within an act', tg_table_name using errcode = 'MA001';
  end if;
  if tg_op <> 'INSERT' then
    old_image := history.commit_personal(subject, to_jsonb(old), array['name', 'email']);
  end if;
  if tg_op <> 'DELETE' then
    new_image := history.commit_personal(subject, to_jsonb(new), array['name', 'email']);
  end if;
  if old_image = new_image then return null; end if;
  insert into history.change (act_id, table_name, record_id, root_kind, root_id, operation, before, after)
  values (acting::uuid, 'account', subject::text, 'account', subject::text, lower(tg_op), old_image, new_image);
  return null;
end $$;
revoke execute on function history.record_account() from public;
create trigger history after insert or update or delete on account
  for each row execute function history.record_account();
