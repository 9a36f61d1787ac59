-- What waits for whom, what people are told of it, the mail that carries it out, and the files that belong to records.

-- The queue keeps its tables in a schema of its own, which the application's role owns (src/database/jobs).
create schema job authorization maitri_app;

create table outgoing_mail (
  id uuid primary key,
  -- what this mail is, for example 'invitation:<id>': the same mail asked for twice is sent once
  key text not null unique,
  kind text not null,
  account_id uuid references account,
  to_address text not null,
  to_name text not null,
  language text not null check (language in ('th', 'en')),
  subject text not null,
  -- what the letter says, sealed with the installation's key, since it may hold a one-time link; forgotten once it is sent
  letter bytea,
  -- given at the first attempt and kept, so that a repeated letter is recognised as the same
  message_id text unique,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'expired')),
  attempts integer not null default 0,
  -- attempts of which nobody knows whether the server took the letter
  uncertain integer not null default 0,
  queued_at timestamptz not null,
  next_attempt_at timestamptz not null,
  claimed_until timestamptz,
  expires_at timestamptz not null,
  sent_at timestamptz,
  last_problem text
);
comment on table outgoing_mail is 'Mail to be sent, and what became of it. จดหมายอิเล็กทรอนิกส์ขาออก';
create index outgoing_mail_due on outgoing_mail (next_attempt_at, id) where state in ('waiting', 'sending');
create index outgoing_mail_state on outgoing_mail (state, queued_at desc);
create index outgoing_mail_account on outgoing_mail (account_id) where account_id is not null;

create table matter (
  id uuid primary key,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  path text not null,
  title_th text not null,
  title_en text not null,
  because_th text,
  because_en text,
  -- who must act: a post, an organisation (or a role in it), or a person
  holder_post uuid references post,
  holder_organisation uuid references organisation,
  holder_role text,
  holder_account uuid references account,
  holder text not null generated always as (
    coalesce('post:' || holder_post::text, 'account:' || holder_account::text,
             'organisation:' || holder_organisation::text || coalesce(':' || holder_role, ''))) stored,
  -- who waits for it: the office that asked, or the person
  waiter_organisation uuid references organisation,
  waiter_account uuid references account,
  waiter text generated always as (
    coalesce('organisation:' || waiter_organisation::text, 'account:' || waiter_account::text)) stored,
  due_on date,
  state text not null default 'open' check (state in ('open', 'done', 'withdrawn')),
  opened_at timestamptz not null,
  opened_by_act uuid not null,
  settled_at timestamptz,
  settled_by_act uuid,
  check (num_nonnulls(holder_post, holder_organisation, holder_account) = 1),
  check (holder_role is null or holder_organisation is not null),
  check (num_nonnulls(waiter_organisation, waiter_account) <= 1),
  check ((state = 'open') = (settled_at is null))
);
comment on table matter is 'What waits for a post, an office or a person, about which record, until when. เรื่องที่รอดำเนินการ';
create unique index matter_once on matter (subject_kind, subject_id, kind, holder) where state = 'open';
create index matter_holder on matter (holder, due_on, id) where state = 'open';
create index matter_waiter on matter (waiter, due_on, id) where state = 'open' and waiter is not null;
create index matter_subject on matter (subject_id, subject_kind);
create index matter_settled on matter (holder, settled_at desc) where state <> 'open';
create trigger history after insert or update or delete on matter
  for each row execute function history.record('id', 'matter', 'subject_id');

create table matter_announcement (
  matter_id uuid primary key references matter,
  opened_at timestamptz not null
);
comment on table matter_announcement is 'Matters whose holders have not been told yet; a row goes when they are. เรื่องที่ยังไม่ได้แจ้งผู้รับผิดชอบ';

create table notification (
  id uuid primary key,
  account_id uuid not null references account,
  -- what this tells, for example 'matter:<id>:opened': nobody is told twice
  key text not null,
  kind text not null,
  title_th text not null,
  title_en text not null,
  note_th text,
  note_en text,
  path text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- how it leaves the house: not at all, at once, or in the digest of the day
  by_mail text not null check (by_mail in ('not', 'at_once', 'digest')),
  mailed_at timestamptz,
  unique (account_id, key)
);
comment on table notification is 'What somebody was told, and whether it was read. การแจ้งเตือน';
create index notification_account on notification (account_id, created_at desc, id desc);
create index notification_unread on notification (account_id) where read_at is null;
create index notification_unmailed on notification (account_id, created_at) where by_mail <> 'not' and mailed_at is null;

create table notification_setting (
  account_id uuid primary key references account,
  by_mail text not null check (by_mail in ('not', 'at_once', 'digest')),
  -- kinds that this person wants no mail of
  without_mail text[] not null default '{}',
  language text not null check (language in ('th', 'en')),
  updated_at timestamptz not null
);
comment on table notification_setting is 'How somebody wants to be told; without a row: at once, by mail and inside. การตั้งค่าการแจ้งเตือน';
create trigger history after insert or update or delete on notification_setting
  for each row execute function history.record('account_id', 'account', 'account_id');

-- Whoever is erased is forgotten here too, in the same act: what they were told, and where letters went.
create function forget_person() returns trigger language plpgsql as $$
begin
  delete from notification where account_id = new.id;
  delete from notification_setting where account_id = new.id;
  update outgoing_mail set to_address = '', to_name = '', subject = '', letter = null,
    state = case when state in ('waiting', 'sending') then 'expired' else state end
  where account_id = new.id;
  return null;
end $$;
create trigger forget_person after update of erased_at on account
  for each row when (old.erased_at is null and new.erased_at is not null) execute function forget_person();

create table stored_file (
  -- SHA-256 of the content, in hex; the file lies at files/<first two>/<the rest> in the data folder
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  media_type text not null,
  stored_at timestamptz not null,
  -- set when the content was destroyed by order; the row stays so that the history keeps its sense
  erased_at timestamptz
);
comment on table stored_file is 'Contents of files, each kept once. เนื้อหาไฟล์ที่จัดเก็บ';
create trigger history after insert or update or delete on stored_file
  for each row execute function history.record('sha256', 'stored_file', 'sha256');

create table attachment (
  id uuid primary key,
  subject_kind text not null,
  subject_id text not null,
  sha256 text not null references stored_file,
  name text not null,
  description text,
  -- sha256 of the file as it was sent, where personal traces were taken out of a picture
  sent_sha256 text not null,
  added_by uuid references account,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table attachment is 'Files that belong to a record. เอกสารแนบ';
create index attachment_subject on attachment (subject_id, subject_kind, added_at);
create index attachment_sha256 on attachment (sha256);
create trigger history after insert or update or delete on attachment
  for each row execute function history.record('id', 'attachment', 'subject_id');
