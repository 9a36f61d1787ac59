-- The yearly evaluation of each relation, by rounds; supervision visits and listening meetings with what follows from them.

create table evaluation (
  id uuid primary key,
  relation_id uuid not null references relation,
  home_units text[] not null default '{}',
  -- fiscal year, B.E., that is looked back on
  fiscal_year smallint not null check (fiscal_year between 2500 and 2700),
  state text not null check (state in ('drafting', 'submitted', 'returned', 'accepted')),
  round integer not null default 1,
  -- what the province has filled in (modules/monitoring/evaluation/rules.ts, Content)
  content jsonb not null default '{}',
  decision text check (decision in ('go_on', 'revive', 'change', 'end')),
  accepted_at timestamptz,
  -- what was decided has been carried out: when, and what was done
  carried_out_on date,
  carried_out_note text,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (relation_id, fiscal_year),
  check (state <> 'accepted' or (decision is not null and accepted_at is not null)),
  check ((carried_out_on is null) = (carried_out_note is null))
);
comment on table evaluation is 'The yearly appraisal of one relation. การประเมินผลประจำปี';
create index evaluation_year on evaluation (fiscal_year, state);
create index evaluation_home on evaluation using gin (home_units);

create table evaluation_copy (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  round integer not null,
  content jsonb not null,
  -- what the records said on that day
  known jsonb not null,
  organisation_id uuid references organisation,
  account_id uuid references account,
  submitted_at timestamptz not null,
  -- taken back by the province before it was reviewed
  recalled_at timestamptz
);
comment on table evaluation_copy is 'What the ministry was given in each round, frozen. สำเนาการประเมินที่ส่งพิจารณา';
create index evaluation_copy_evaluation on evaluation_copy (evaluation_id, round);

create table evaluation_remark (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  round integer not null,
  kind text not null check (kind in ('remark', 'returned', 'accepted', 'reopened', 'recalled')),
  -- the part that it speaks of; null for the whole
  part text check (part in ('results', 'factors', 'problems', 'quality', 'dac', 'decision')),
  body text,
  organisation_id uuid references organisation,
  account_id uuid references account,
  at timestamptz not null,
  check (kind not in ('remark', 'returned', 'reopened') or body is not null)
);
comment on table evaluation_remark is 'What reviewers said of an evaluation, and how they decided. ข้อสังเกตต่อการประเมิน';
create index evaluation_remark_evaluation on evaluation_remark (evaluation_id, at);

create table supervision (
  id uuid primary key,
  kind text not null check (kind in ('visit', 'listening')),
  province text not null references unit,
  held_on date not null,
  place text,
  led_by text not null,
  -- who was there, a line each, as the note has it
  attended text[] not null default '{}',
  summary text not null check (summary <> ''),
  withdrawn_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null
);
comment on table supervision is 'Supervision visits of the ministry and listening meetings. การนิเทศติดตามและการประชุมรับฟังความเห็น';
create index supervision_province on supervision (province, held_on) where withdrawn_at is null;

create table finding (
  id uuid primary key,
  supervision_id uuid not null references supervision,
  relation_id uuid references relation,
  -- of the one taxonomy of problems, where it is one
  problem text,
  says text not null check (says <> ''),
  -- what is to be done about it, by whom, until when; none where nothing follows
  follow_up text,
  responsible text check (responsible in ('province', 'ministry')),
  due_on date,
  done_on date,
  done_note text,
  withdrawn_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  check (num_nulls(follow_up, responsible, due_on) in (0, 3)),
  check (done_on is null or follow_up is not null)
);
comment on table finding is 'What a visit or meeting found, and what follows from it. ข้อค้นพบและการติดตาม';
create index finding_supervision on finding (supervision_id) where withdrawn_at is null;
create index finding_relation on finding (relation_id) where relation_id is not null;

create trigger history after insert or update or delete on evaluation
  for each row execute function history.record('id', 'evaluation', 'id');
create trigger history after insert or update or delete on evaluation_copy
  for each row execute function history.record('id', 'evaluation', 'evaluation_id', 'known');
create trigger history after insert or update or delete on evaluation_remark
  for each row execute function history.record('id', 'evaluation', 'evaluation_id');
create trigger history after insert or update or delete on supervision
  for each row execute function history.record('id', 'supervision', 'id');
create trigger history after insert or update or delete on finding
  for each row execute function history.record('id', 'supervision', 'supervision_id');

-- What a merged relation was appraised by belongs to the one that it was merged into, where that has no evaluation of the
-- year; what waits for somebody about it goes along. Evaluations carry the Thai units of their relation as they are corrected.
create function evaluations_follow() returns trigger language plpgsql as $$
declare
  acting uuid := nullif(current_setting('maitri.act', true), '')::uuid;
  moved integer[];
begin
  if new.merged_into is not null then
    select coalesce(array_agg(e.fiscal_year), '{}') into moved from evaluation e
      where e.relation_id = new.id and not exists (select from evaluation o
        where o.relation_id = new.merged_into and o.fiscal_year = e.fiscal_year);
    update matter m set state = 'withdrawn', settled_at = now(), settled_by_act = acting
      where m.subject_kind = 'evaluation' and m.state = 'open' and (
        m.subject_id = any (select new.merged_into || '/' || y from unnest(moved) y)
        or (m.subject_id like new.id || '/%' and not m.subject_id = any (select new.id || '/' || y from unnest(moved) y)));
    update matter m set subject_id = replace(m.subject_id, new.id::text, new.merged_into::text),
        path = replace(m.path, new.id::text, new.merged_into::text)
      where m.subject_kind = 'evaluation' and m.state = 'open' and m.subject_id like new.id || '/%';
    update evaluation e set relation_id = new.merged_into, home_units = kept.home_units from relation kept
      where e.relation_id = new.id and kept.id = new.merged_into and e.fiscal_year = any (moved);
    update finding set relation_id = new.merged_into where relation_id = new.id;
  else
    update evaluation set home_units = new.home_units where relation_id = new.id;
  end if;
  return null;
end $$;
create trigger evaluations_follow after update on relation for each row
  when (old.merged_into is distinct from new.merged_into or old.home_units <> new.home_units)
  execute function evaluations_follow();
