-- Choosing partners: criteria, studies of candidates, appraisals, and the countries that come first.

-- A version that is in force or was is never changed: whoever wants other criteria makes a next one.
create table criteria_set (
  id uuid primary key,
  -- partner: candidates of a province; country: which countries are supported first
  scope text not null check (scope in ('partner', 'country')),
  version integer not null,
  state text not null check (state in ('draft', 'in_force', 'retired')),
  name_th text not null,
  name_en text not null,
  -- what it rests on: the document, the order, the meeting
  basis_th text not null,
  basis_en text not null,
  -- gates, groups with their weights, criteria with scale, direction, share and evidence (selection/criteria/rules.ts)
  definition jsonb not null,
  effective_from date,
  revision integer not null default 1,
  created_at timestamptz not null,
  published_at timestamptz,
  unique (scope, version),
  check ((state = 'draft') = (published_at is null)),
  check (state = 'draft' or effective_from is not null)
);
comment on table criteria_set is 'A version of the criteria by which partners or countries are appraised. ชุดเกณฑ์การประเมินความเหมาะสม';
create unique index criteria_set_one_draft on criteria_set (scope) where state = 'draft';
create unique index criteria_set_one_in_force on criteria_set (scope) where state = 'in_force';

create table study (
  id uuid primary key,
  number integer generated always as identity unique,
  home_unit text not null references unit,
  organisation_id uuid not null references organisation,
  title text not null,
  purpose text,
  -- the version of the criteria stays, whatever comes into force later
  criteria_set_id uuid not null references criteria_set,
  state text not null check (state in ('open', 'concluded', 'withdrawn')),
  concluded_at timestamptz,
  chosen_candidate_id uuid,
  -- why this one, or why none; why it was withdrawn
  conclusion text,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'concluded') = (concluded_at is not null)),
  check (chosen_candidate_id is null or state = 'concluded'),
  check (state = 'open' or conclusion is not null)
);
comment on table study is 'A province''s study of candidates for a relation. การศึกษาคู่ความสัมพันธ์';
create index study_home on study (home_unit, state);
create index study_updated on study (updated_at desc, id);
create index study_criteria on study (criteria_set_id);
create index study_organisation on study (organisation_id);

create table candidate (
  id uuid primary key,
  study_id uuid not null references study,
  position smallint not null,
  -- null where the place is not known yet; then the text stands for it
  unit text references unit,
  country text references country,
  written text,
  -- where the idea came from, since it foretells what becomes of it (000, table 2)
  origin text not null check (origin in ('leader', 'local_organisation', 'partner', 'suggestion', 'other')),
  origin_note text,
  -- the background study: by topic, what was found and where (selection/studies/background.ts)
  background jsonb not null default '{}',
  -- what became of it outside the study, told by the case
  fate text check (fate in ('in_case', 'refused', 'ended', 'established')),
  fate_reason text,
  fate_path text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (study_id, position),
  check (unit is not null or written is not null),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table candidate is 'A place that a study looks at. หน่วยการปกครองที่ศึกษา';
create unique index candidate_once on candidate (study_id, unit) where unit is not null and withdrawn_at is null;
create index candidate_unit on candidate (unit) where unit is not null;
alter table study add constraint study_chosen foreign key (chosen_candidate_id) references candidate deferrable initially deferred not valid;
create index study_chosen_candidate on study (chosen_candidate_id) where chosen_candidate_id is not null;

create table gate_answer (
  id uuid primary key,
  candidate_id uuid not null references candidate,
  gate text not null,
  answer text not null check (answer in ('met', 'not_met', 'unknown')),
  reason text,
  evidence text,
  study_id uuid not null references study,
  answered_at timestamptz not null,
  unique (candidate_id, gate),
  check (answer = 'unknown' or reason is not null)
);
comment on table gate_answer is 'Whether a candidate meets a condition without which it is not scored. ผลตามเงื่อนไขขั้นต้น';
create index gate_answer_study on gate_answer (study_id);

create table appraisal (
  id uuid primary key,
  study_id uuid not null references study,
  -- whoever holds the post appraises; a successor finds what the predecessor left
  post_id uuid not null references post,
  state text not null check (state in ('asked', 'submitted', 'withdrawn')),
  due_on date,
  asked_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by uuid references account,
  note text,
  withdrawn_reason text,
  check ((submitted_at is not null) = (submitted_by is not null)),
  check (state <> 'submitted' or submitted_at is not null),
  check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table appraisal is 'One appraiser''s scores of the candidates of a study. การประเมินของผู้ประเมินแต่ละราย';
create unique index appraisal_once on appraisal (study_id, post_id) where state <> 'withdrawn';
create index appraisal_post on appraisal (post_id);
create index appraisal_account on appraisal (submitted_by) where submitted_by is not null;

-- Written when the appraiser submits, and never changed: until then the scores are the post's draft.
create table score (
  id uuid primary key,
  appraisal_id uuid not null references appraisal,
  candidate_id uuid not null references candidate,
  criterion text not null,
  -- a range where the appraiser is not sure; both null where it is not known
  low double precision,
  high double precision,
  reason text,
  unique (appraisal_id, candidate_id, criterion),
  check ((low is null) = (high is null)),
  check (low <= high)
);
comment on table score is 'How an appraiser scored a candidate by a criterion; unknown is neither zero nor a guess. คะแนน';
create index score_candidate on score (candidate_id);

-- What somebody had before them when they decided: a round of a case, a conclusion. Never changed.
create table study_copy (
  id uuid primary key,
  study_id uuid not null references study,
  made_at timestamptz not null,
  -- SHA-256 of the content as text, so that the history covers it
  checksum text not null,
  content json not null
);
comment on table study_copy is 'A study with its outcome, frozen. สำเนาผลการศึกษา ณ วันที่เสนอ';
create index study_copy_study on study_copy (study_id, made_at);
create trigger study_copy_is_final before update or delete or truncate on study_copy
  for each statement execute function history.refuse_change();

create table country_priority (
  id uuid primary key,
  -- fiscal year, B.E.
  year integer not null check (year between 2500 and 2700),
  version integer not null,
  state text not null check (state in ('draft', 'published', 'superseded')),
  criteria_set_id uuid not null references criteria_set,
  note_th text,
  note_en text,
  revision integer not null default 1,
  created_at timestamptz not null,
  published_at timestamptz,
  unique (year, version),
  check ((state = 'draft') = (published_at is null))
);
comment on table country_priority is 'Which countries are supported first in a year, version by version. ลำดับความสำคัญของประเทศ';
create unique index country_priority_one_draft on country_priority (year) where state = 'draft';
create unique index country_priority_one_published on country_priority (year) where state = 'published';
create index country_priority_criteria on country_priority (criteria_set_id);

create table country_priority_entry (
  id uuid primary key,
  priority_id uuid not null references country_priority,
  country text not null references country,
  tier text not null check (tier in ('first', 'next', 'later')),
  reason_th text not null,
  reason_en text,
  -- by criterion: {"low": 3, "high": 4, "evidence": "..."}; what is not there is unknown
  scores jsonb not null default '{}',
  unique (priority_id, country)
);
comment on table country_priority_entry is 'A country in a list of priorities, with its scores and the reason. ประเทศในลำดับความสำคัญ';
create index country_priority_entry_country on country_priority_entry (country);

create trigger history after insert or update or delete on criteria_set
  for each row execute function history.record('id', 'criteria_set', 'id');
create trigger history after insert or update or delete on study
  for each row execute function history.record('id', 'study', 'id');
create trigger history after insert or update or delete on candidate
  for each row execute function history.record('id', 'study', 'study_id');
create trigger history after insert or update or delete on gate_answer
  for each row execute function history.record('id', 'study', 'study_id');
create trigger history after insert or update or delete on appraisal
  for each row execute function history.record('id', 'study', 'study_id');
create trigger history after insert or update or delete on score
  for each row execute function history.record('id', 'appraisal', 'appraisal_id');
create trigger history after insert or update or delete on study_copy
  for each row execute function history.record('id', 'study', 'study_id', 'content');
create trigger history after insert or update or delete on country_priority
  for each row execute function history.record('id', 'country_priority', 'id');
create trigger history after insert or update or delete on country_priority_entry
  for each row execute function history.record('id', 'country_priority', 'priority_id');
