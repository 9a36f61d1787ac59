-- Agreements: formats of memoranda, the memoranda drawn from them, their versions, their validity.

create table agreement_format (
  id uuid primary key,
  version integer not null unique check (version > 0),
  name_th text not null,
  name_en text not null,
  -- the sample of this system, which is no format of the ministry
  is_sample boolean not null default false,
  state text not null check (state in ('prepared', 'published', 'withdrawn')),
  -- clauses in order (modules/agreements/formats/schema.ts); never changed once it is published
  definition jsonb not null,
  effective_from date,
  basis_th text,
  basis_en text,
  created_at timestamptz not null,
  published_at timestamptz,
  check ((state = 'published') = (published_at is not null)),
  check (state <> 'published' or (effective_from is not null and basis_th is not null))
);
comment on table agreement_format is 'Versions of the fixed format of memoranda. แบบมาตรฐานของบันทึกความเข้าใจ';
create index agreement_format_effective on agreement_format (effective_from desc, version desc) where state = 'published';
create trigger history after insert or update or delete on agreement_format
  for each row execute function history.record('id', 'agreement_format', 'id');

create table agreement (
  id uuid primary key,
  number integer generated always as identity unique,
  kind text not null check (kind in ('establish', 'renew', 'amend')),
  -- the case in which it is drafted; cases are kept by a later module, and refer to this one by the same id
  case_id uuid unique,
  relation_id uuid references relation,
  -- the agreement that it renews or amends
  previous_id uuid references agreement,
  home_unit text references unit,
  partner_unit text references unit,
  partner_written text,
  -- null for those that were signed before formats were kept here
  format_id uuid references agreement_format,
  state text not null check (state in ('draft', 'in_review', 'approved', 'signed', 'replaced', 'ended', 'dropped')),
  -- what was decided and written so far (modules/agreements/drafting/rules.ts)
  draft jsonb,
  departs boolean not null default false,
  languages text[] not null default '{}',
  signed_on edtf_date,
  signed_place text,
  -- [{"side", "name", "post", "authority"}]
  signatories jsonb not null default '[]' check (jsonb_typeof(signatories) = 'array'),
  valid_until edtf_date,
  valid_through date generated always as (edtf_latest(valid_until)) stored,
  ended_on edtf_date,
  end_reason text,
  note text,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (home_unit is not null or relation_id is not null),
  check ((draft is null) = (format_id is null)),
  check (state not in ('signed', 'replaced') or (signed_on is not null and relation_id is not null)),
  check ((state = 'ended') = (ended_on is not null))
);
comment on table agreement is 'Memoranda of understanding, from the draft to the end of their validity. บันทึกความเข้าใจ';
create index agreement_relation on agreement (relation_id, created_at desc) where relation_id is not null;
create index agreement_previous on agreement (previous_id) where previous_id is not null;
create index agreement_home on agreement (home_unit, updated_at desc);
create index agreement_state on agreement (state, updated_at desc);
create index agreement_expiring on agreement (valid_through) where state = 'signed';
create trigger history after insert or update or delete on agreement
  for each row execute function history.record('id', 'agreement', 'id', 'valid_through');

create table agreement_version (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  number integer not null,
  -- written: kept by whoever drafts; uploaded: a Word file; sent: as the offices review it; signed: as it was signed
  origin text not null check (origin in ('written', 'uploaded', 'sent', 'signed')),
  format_id uuid not null references agreement_format,
  draft jsonb not null,
  -- the text in each language, as it read then
  content jsonb not null,
  -- what the comparison with the format found (modules/agreements/comparison/report.ts)
  report jsonb not null,
  departs boolean not null,
  attachment_id uuid references attachment,
  -- when an uploaded text was taken as the draft
  adopted_at timestamptz,
  account_id uuid references account,
  made_at timestamptz not null,
  unique (agreement_id, number)
);
comment on table agreement_version is 'The text of a memorandum as it read at one time, with its comparison, never changed. ฉบับร่าง';
create trigger history after insert or update or delete on agreement_version
  for each row execute function history.record('id', 'agreement', 'agreement_id', 'content', 'report');

-- What a merged relation had agreed belongs to the one that it was merged into.
create function agreements_follow() returns trigger language plpgsql as $$
begin
  update agreement set relation_id = new.merged_into where relation_id = new.id;
  return null;
end $$;
create trigger agreements_follow after update on relation for each row
  when (new.merged_into is not null and old.merged_into is distinct from new.merged_into)
  execute function agreements_follow();
