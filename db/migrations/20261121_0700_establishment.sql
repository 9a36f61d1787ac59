-- Establishment: versions of the procedure, cases on their way through it, committees, letters, days without work.

create table procedure_version (
  id text primary key,
  effective_from date not null,
  -- the whole table (modules/establishment/procedures/schema.ts); never changed once it is published
  definition jsonb not null,
  published_at timestamptz not null
);
comment on table procedure_version is 'Versions of the procedure that were published here, beside those that come with the system. แนวทางปฏิบัติ';
create trigger history after insert or update or delete on procedure_version
  for each row execute function history.record('id', 'procedure', 'id');

create table establishment_case (
  id uuid primary key,
  number integer generated always as identity unique,
  -- the search for a partner that it belongs to: the first case of the search; another candidate is another case
  search_id uuid not null,
  procedure_id text not null,
  kind text not null check (kind in ('establish', 'renew', 'amend')),
  home_unit text references unit,
  partner_unit text references unit,
  -- what the source wrote where a place is not known yet
  home_written text,
  partner_written text,
  relation_id uuid references relation,
  -- the study of candidates that it took up, and the candidate that it proposes
  study_id uuid references study,
  candidate_id uuid references candidate,
  state text not null check (state in ('open', 'completed', 'rejected', 'withdrawn')),
  -- null in an open case: the list it comes from did not say
  step text,
  round integer not null default 1,
  -- how often it came to a step: tells what offices decided this time from what they decided before
  visit integer not null default 1,
  origin text,
  -- the end that it came to, as its procedure names it
  ended_at text,
  content jsonb not null default '{}',
  -- what an official list said of its stage; null for cases that were opened here
  listed_stage text check (listed_stage in ('awaiting_signature', 'minister_approved', 'not_stated', 'signed')),
  search text not null default '',
  revision integer not null default 1,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  check (home_unit is not null or home_written is not null),
  check (candidate_id is null or study_id is not null),
  check ((state = 'open') = (closed_at is null))
);
comment on table establishment_case is 'One run of the procedure: to establish, renew or amend a relation. เรื่องการสถาปนา';
create index establishment_case_recent on establishment_case (updated_at desc, id);
create index establishment_case_home on establishment_case (home_unit, updated_at desc);
create index establishment_case_state on establishment_case (state, step, updated_at desc);
create index establishment_case_search_id on establishment_case (search_id);
create index establishment_case_relation on establishment_case (relation_id) where relation_id is not null;
create index establishment_case_study on establishment_case (study_id) where study_id is not null;
create index establishment_case_candidate on establishment_case (candidate_id) where candidate_id is not null;
create index establishment_case_search on establishment_case using gin (search gin_trgm_ops);
create trigger history after insert or update or delete on establishment_case
  for each row execute function history.record('id', 'case', 'id', 'search');

-- The cases of a merged relation are those of the one that it was merged into.
create function cases_follow() returns trigger language plpgsql as $$
begin
  update establishment_case set relation_id = new.merged_into where relation_id = new.id;
  return null;
end $$;
create trigger cases_follow after update on relation for each row
  when (new.merged_into is not null and old.merged_into is distinct from new.merged_into)
  execute function cases_follow();

create table committee_meeting (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  -- as offices write it: 3/2569
  number text not null,
  held_on date not null,
  place text,
  chair text,
  -- who was there and who sent word, a line each, as the minutes have it
  attended text[] not null default '{}',
  absent text[] not null default '{}',
  note text,
  revision integer not null default 1,
  recorded_at timestamptz not null,
  unique (organisation_id, name, number)
);
comment on table committee_meeting is 'Meetings of provincial committees: when, where, who attended. การประชุมคณะกรรมการ';
create index committee_meeting_held on committee_meeting (held_on desc, id);
create trigger history after insert or update or delete on committee_meeting
  for each row execute function history.record('id', 'meeting', 'id');

create table letter_office (
  organisation_id uuid primary key references organisation,
  -- what its letters' numbers begin with: มท ๐๒๐๔.๑; empty until it is given
  prefix text not null,
  -- what stands in the head and at the foot of its letters
  address text,
  division text,
  phone text,
  email text
);
comment on table letter_office is 'How an office''s official letters are numbered, and their head. รหัสหนังสือและหัวหนังสือของหน่วยงาน';
create trigger history after insert or update or delete on letter_office
  for each row execute function history.record('organisation_id', 'organisation', 'organisation_id');

create table letter_counter (
  organisation_id uuid not null references organisation,
  year_be integer not null,
  series text not null check (series in ('out', 'circular', 'in')),
  last integer not null check (last > 0),
  -- what the history knows the row by
  counter text not null unique generated always as (organisation_id::text || ' ' || year_be::text || ' ' || series) stored,
  primary key (organisation_id, year_be, series)
);
comment on table letter_counter is 'The last number that an office gave in a year; whoever numbers a letter holds the row. เลขหนังสือล่าสุด';
create trigger history after insert or update or delete on letter_counter
  for each row execute function history.record('counter', 'organisation', 'organisation_id');

create table letter (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  year_be integer not null,
  series text not null check (series in ('out', 'circular', 'in')),
  serial integer not null,
  -- the whole number: ours for letters out, the sender's for letters in
  number text not null,
  dated date not null,
  received_on date,
  subject text not null,
  sender text not null,
  addressee text not null,
  -- who may read it: everybody in government offices, or the office's own who deal with letters
  secrecy text not null default 'none' check (secrecy in ('none', 'confidential', 'secret', 'top_secret')),
  note text,
  case_id uuid references establishment_case,
  registered_at timestamptz not null,
  unique (organisation_id, year_be, series, serial)
);
comment on table letter is 'Register of official letters in and out, numbered by office and year without gaps. ทะเบียนหนังสือรับ-ส่ง';
create index letter_case on letter (case_id) where case_id is not null;
create trigger history after insert or update or delete on letter
  for each row execute function history.record('id', 'letter', 'id');

create table letter_text (
  letter_id uuid primary key references letter,
  form text not null check (form in ('external', 'memorandum')),
  urgency text not null default 'none' check (urgency in ('none', 'urgent', 'very_urgent', 'most_urgent')),
  -- a line each
  refers text[] not null default '{}',
  enclosures text[] not null default '{}',
  body text not null default '',
  closing text,
  signer_name text,
  signer_position text,
  revision integer not null default 1,
  written_at timestamptz not null
);
comment on table letter_text is 'What an official letter says, for printing. เนื้อความหนังสือราชการ';
create trigger history after insert or update or delete on letter_text
  for each row execute function history.record('letter_id', 'letter', 'letter_id');

create table case_content (
  id uuid primary key,
  case_id uuid not null references establishment_case,
  round integer not null,
  content jsonb not null,
  -- the study as it was then, with its result
  study_copy_id uuid references study_copy,
  frozen_at timestamptz not null
);
comment on table case_content is 'What a case held when it was sent on: the copy that the offices saw. สำเนาเรื่องที่ส่งพิจารณา';
create index case_content_case on case_content (case_id, round);
create index case_content_study_copy on case_content (study_copy_id) where study_copy_id is not null;
create trigger history after insert or update or delete on case_content
  for each row execute function history.record('id', 'case', 'case_id');

create table case_event (
  id uuid primary key,
  case_id uuid not null references establishment_case,
  -- the case's revision that it made
  revision integer not null,
  kind text not null check (kind in ('opened', 'received', 'filled', 'decided', 'withdrawn', 'moved', 'stage_stated', 'another_chosen', 'study_taken')),
  round integer not null,
  step text,
  office text,
  decision text,
  opinion text check (opinion in ('agree', 'agree_with_conditions', 'object')),
  reason text,
  answers jsonb not null default '{}',
  -- fields of the content that were filled
  filled text[] not null default '{}',
  to_step text,
  to_end text,
  content_id uuid references case_content,
  -- what it rests on
  meeting_id uuid references committee_meeting,
  letter_id uuid references letter,
  organisation_id uuid references organisation,
  post_id uuid references post,
  account_id uuid references account,
  at timestamptz not null
);
comment on table case_event is 'What was done in a case, by whom, and why. ลำดับการดำเนินการของเรื่อง';
create index case_event_case on case_event (case_id, at, id);
create index case_event_meeting on case_event (meeting_id) where meeting_id is not null;
create index case_event_letter on case_event (letter_id) where letter_id is not null;
create trigger history after insert or update or delete on case_event
  for each row execute function history.record('id', 'case', 'case_id');

create table case_desk (
  id uuid primary key,
  case_id uuid not null references establishment_case,
  round integer not null,
  visit integer not null,
  step text not null,
  office text not null,
  content_id uuid references case_content,
  opened_at timestamptz not null,
  opened_on date not null,
  due_on date,
  closed_at timestamptz,
  closed_on date,
  -- what the office decided; null where another's decision took the case away
  event_id uuid references case_event,
  check ((closed_at is null) = (closed_on is null))
);
comment on table case_desk is 'An office''s time with a case in a step: since when, until when, what it decided. งานที่อยู่กับหน่วยงาน';
create index case_desk_case on case_desk (case_id, opened_at);
create unique index case_desk_open on case_desk (case_id, office) where closed_at is null;
create index case_desk_waiting on case_desk (step, office, due_on) include (case_id, opened_on) where closed_at is null;
create trigger history after insert or update or delete on case_desk
  for each row execute function history.record('id', 'case', 'case_id');

create table case_comment (
  id uuid primary key,
  case_id uuid not null references establishment_case,
  round integer not null,
  step text,
  -- the field that it speaks of; null for the whole
  field text,
  body text not null,
  answers uuid references case_comment,
  organisation_id uuid references organisation,
  post_id uuid references post,
  account_id uuid references account,
  at timestamptz not null
);
comment on table case_comment is 'Remarks on a case and answers to them. ข้อสังเกตและคำชี้แจง';
create index case_comment_case on case_comment (case_id, at);
create trigger history after insert or update or delete on case_comment
  for each row execute function history.record('id', 'case', 'case_id');

create table declared_holiday (
  on_day date primary key,
  name_th text not null,
  name_en text not null,
  source text not null,
  -- a day that the list of the installation holds and that was made a working day after all
  is_holiday boolean not null default true,
  declared_at timestamptz not null
);
comment on table declared_holiday is 'Public holidays declared since the list of this version was made. วันหยุดราชการที่ประกาศเพิ่ม';
create trigger history after insert or update or delete on declared_holiday
  for each row execute function history.record('on_day', 'holiday', 'on_day');
