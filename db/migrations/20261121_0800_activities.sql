-- What the cities do together: yearly plans, projects, activities, and the money that they take.

-- How many people took part, from the groups by number that a report names.
create function people_in(groups jsonb) returns integer language sql immutable parallel safe
  return (select coalesce(sum((g ->> 'count')::integer), 0)::integer from jsonb_array_elements(groups) g);

-- Whether others than the province itself organised it on the Thai side.
create function organised_locally(organisers jsonb) returns boolean language sql immutable parallel safe
  return (organisers @> '[{"side": "home"}]')
    and not (organisers @> '[{"side": "home", "kind": "province"}]');

-- Fiscal year, B.E., in which a date lies that may be known to the year alone (then by its first day).
create function fiscal_year_of(edtf text) returns smallint language sql immutable strict parallel safe
  return (extract(year from edtf_earliest(edtf)) + 543
    + case when extract(month from edtf_earliest(edtf)) >= 10 then 1 else 0 end)::smallint;

create table yearly_plan (
  id uuid primary key,
  relation_id uuid not null references relation,
  home_units text[] not null default '{}',
  -- B.E.
  fiscal_year smallint not null check (fiscal_year between 2500 and 2700),
  note text,
  adopted_on date,
  withdrawn_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table yearly_plan is 'What a relation intends for one fiscal year. แผนงานประจำปี';
create unique index yearly_plan_once on yearly_plan (relation_id, fiscal_year) where withdrawn_at is null;
create index yearly_plan_home on yearly_plan using gin (home_units);

create table intention (
  id uuid primary key,
  plan_id uuid not null references yearly_plan,
  position smallint not null,
  title text not null,
  dimension text not null check (dimension in ('security', 'society_culture', 'economy', 'education', 'health', 'tourism',
    'agriculture', 'environment', 'transport', 'other')),
  -- the promise of the agreement or the study that it is taken from, in its words
  promise text,
  expected_result text,
  -- an estimate to hold results against; it is no budget and enters no sum of money
  estimate_baht numeric(18, 2) check (estimate_baht >= 0),
  -- at the end of the year: what came of it
  reached text check (reached in ('reached', 'partly', 'not_reached')),
  outcome text,
  removed_at timestamptz
);
comment on table intention is 'One intention of a yearly plan, and what came of it. ความตั้งใจในแผน';
create index intention_plan on intention (plan_id, position) where removed_at is null;

create table project (
  id uuid primary key,
  relation_id uuid not null references relation,
  home_units text[] not null default '{}',
  intention_id uuid references intention,
  title text not null,
  dimension text not null check (dimension in ('security', 'society_culture', 'economy', 'education', 'health', 'tourism',
    'agriculture', 'environment', 'transport', 'other')),
  state text not null check (state in ('planned', 'running', 'completed', 'cancelled')),
  state_reason text,
  -- who answers for it, and who takes part: [{"side", "kind", "name"}]
  owner text not null,
  partners jsonb not null default '[]',
  objective text,
  outputs text,
  outcomes text,
  sdgs text[] not null default '{}',
  -- [{"what", "likelihood", "effect", "answer"}]
  risks jsonb not null default '[]',
  begins_on edtf_date not null,
  ends_on edtf_date,
  begins_from date generated always as (edtf_earliest(begins_on)) stored,
  ends_until date generated always as (edtf_latest(coalesce(ends_on, begins_on))) stored,
  fiscal_year smallint generated always as (fiscal_year_of(begins_on)) stored,
  published boolean not null default false,
  -- sums of the project's own lines; what its activities take stands with them
  planned_baht numeric(18, 2) not null default 0,
  approved_baht numeric(18, 2) not null default 0,
  spent_baht numeric(18, 2) not null default 0,
  origin text not null default 'office' check (origin in ('office', 'import', 'demo')),
  withdrawn_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (state <> 'cancelled' or state_reason is not null)
);
comment on table project is 'A funded undertaking of a relation, over months or years. โครงการ';
create index project_relation on project (relation_id, begins_from desc) where withdrawn_at is null;
create index project_home on project using gin (home_units) where withdrawn_at is null;
create index project_intention on project (intention_id) where intention_id is not null;

create table project_indicator (
  id uuid primary key,
  project_id uuid not null references project,
  position smallint not null,
  name text not null,
  unit text not null,
  baseline numeric(18, 4),
  target numeric(18, 4),
  actual numeric(18, 4),
  measured_on edtf_date,
  unique (project_id, position)
);
comment on table project_indicator is 'How a project is measured: where it began, where it should arrive, where it stands. ตัวชี้วัดโครงการ';

create table report_link (
  id uuid primary key,
  relation_id uuid not null references relation,
  -- report: somebody reports what they did; confirm: the partner abroad confirms one activity
  purpose text not null check (purpose in ('report', 'confirm')),
  activity_id uuid,
  organisation_name text not null,
  organisation_kind text not null,
  language text not null check (language in ('th', 'en', 'zh', 'lo', 'vi', 'km', 'my', 'ja', 'ko')),
  made_by_organisation uuid references organisation,
  expires_on date not null,
  used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null,
  check ((purpose = 'confirm') = (activity_id is not null))
);
comment on table report_link is 'Links by which those without an account report or confirm, for one relation and a time. ลิงก์รายงานกิจกรรม';
create index report_link_relation on report_link (relation_id, created_at desc);

create table activity (
  id uuid primary key,
  relation_id uuid not null references relation,
  -- the Thai units of the relation, kept here so that a province's year is read from one index
  home_units text[] not null default '{}',
  project_id uuid references project,
  intention_id uuid references intention,
  title text not null check (title <> ''),
  kind text not null check (kind in ('visit', 'reception', 'courtesy_call', 'signing', 'meeting', 'trade', 'training',
    'exchange', 'culture', 'sport', 'health_service', 'research', 'assistance', 'works', 'other')),
  dimension text not null check (dimension in ('security', 'society_culture', 'economy', 'education', 'health', 'tourism',
    'agriculture', 'environment', 'transport', 'other')),
  state text not null check (state in ('planned', 'held', 'postponed', 'cancelled')),
  state_reason text,
  begins_on edtf_date not null,
  ends_on edtf_date,
  begins_from date not null generated always as (edtf_earliest(begins_on)) stored,
  ends_until date not null generated always as (edtf_latest(coalesce(ends_on, begins_on))) stored,
  fiscal_year smallint not null generated always as (fiscal_year_of(begins_on)) stored,
  place text,
  -- both sides took part
  joint boolean not null,
  -- the ceremony in which the agreement was signed, which counts for no year
  signing_ceremony boolean not null default false,
  -- a visit, reception or courtesy call is none
  tangible boolean not null generated always as (kind not in ('visit', 'reception', 'courtesy_call')) stored,
  -- [{"side", "kind", "name"}]
  organisers jsonb not null default '[]' check (jsonb_typeof(organisers) = 'array'),
  organised_locally boolean not null generated always as (organised_locally(organisers)) stored,
  -- [{"side", "group", "count"}]
  participants jsonb not null default '[]' check (jsonb_typeof(participants) = 'array'),
  people integer not null generated always as (people_in(participants)) stored,
  outputs text,
  outcomes text,
  next_step text,
  sdgs text[] not null default '{}',
  -- somebody has told what came of it
  reported boolean not null generated always as (state = 'held' and coalesce(outputs, outcomes) is not null) stored,
  -- photographs and papers attached and not withdrawn
  documents integer not null default 0,
  partner_confirmed_on date,
  -- the organisation and whoever answers for it: may name a person, so it does not enter the history
  partner_confirmed_by text,
  -- 3 report signed by the partner too, 2 report with photographs or documents, 1 report alone, 0 none
  evidence smallint not null generated always as (case
    when state <> 'held' or coalesce(outputs, outcomes) is null then 0
    when partner_confirmed_on is not null then 3
    when documents > 0 then 2 else 1 end) stored,
  published boolean not null default false,
  -- waiting: reported from the ground; asked: the province asked back; confirmed: the province stands behind it
  confirmation text not null check (confirmation in ('waiting', 'asked', 'confirmed')),
  origin text not null check (origin in ('office', 'organisation', 'link', 'import', 'demo')),
  reporter_organisation_id uuid references organisation,
  report_link_id uuid references report_link,
  -- given by whoever sends the report, so that the same report is taken once
  report_key uuid,
  import_id uuid,
  planned_baht numeric(18, 2) not null default 0,
  approved_baht numeric(18, 2) not null default 0,
  spent_baht numeric(18, 2) not null default 0,
  merged_into uuid references activity,
  -- set when it was found to be another's duplicate, or entered in error: shown no more, never deleted
  withdrawn_at timestamptz,
  withdrawn_reason text,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search text not null generated always as (lower(title || ' ' || coalesce(place, ''))) stored,
  check (edtf_latest(coalesce(ends_on, begins_on)) >= edtf_earliest(begins_on)),
  check (state not in ('postponed', 'cancelled') or state_reason is not null),
  check (merged_into is null or withdrawn_at is not null)
);
comment on table activity is 'Something that the cities did or will do on dates. กิจกรรม';
create index activity_relation on activity (relation_id, begins_from desc, id desc) where withdrawn_at is null;
create index activity_begins on activity (begins_from, id) where withdrawn_at is null;
-- the calendar counts from this index alone: what is known to the day
create index activity_day on activity (begins_from, id) include (published, confirmation, state)
  where withdrawn_at is null and length(begins_on) = 10;
-- nearly all are known to the day, which the planner does not guess
create statistics activity_exactness on (length(begins_on)) from activity;
create index activity_home on activity ((home_units[1]), begins_from, id) where withdrawn_at is null;
-- relations of several provinces are few
create index activity_several on activity using gin (home_units) where withdrawn_at is null and cardinality(home_units) > 1;
-- what goes on over several days is found by its end: within a month of a day, or among the few that take longer
create index activity_running on activity (ends_until) where withdrawn_at is null and ends_until > begins_from;
create index activity_long on activity (ends_until) where withdrawn_at is null and ends_until - begins_from > 31;
create index activity_unconfirmed on activity ((home_units[1]), created_at) where withdrawn_at is null and confirmation <> 'confirmed';
create index activity_unreported on activity (relation_id, ends_until)
  where withdrawn_at is null and state in ('planned', 'held') and not reported and confirmation = 'confirmed';
create index activity_search on activity using gin (search gin_trgm_ops) where withdrawn_at is null;
create index activity_project on activity (project_id) where project_id is not null;
create index activity_intention on activity (intention_id) where intention_id is not null;
create index activity_merged on activity (merged_into) where merged_into is not null;
create index activity_of_import on activity (import_id) where import_id is not null;
create unique index activity_reported_once on activity (report_key) where report_key is not null;
create index activity_reporter on activity (reporter_organisation_id, begins_from) where reporter_organisation_id is not null;
create index activity_link on activity (report_link_id) where report_link_id is not null;
-- the two tables refer to each other: checked at the end of a transaction, so that either may be filled first
alter table report_link add foreign key (activity_id) references activity deferrable initially deferred not valid;

create table activity_tally (
  relation_id uuid not null references relation,
  fiscal_year smallint not null,
  -- what everybody may see, apart from what offices alone see
  open boolean not null,
  total integer not null,
  planned integer not null,
  held integer not null,
  postponed integer not null,
  cancelled integer not null,
  -- of those held
  joint integer not null,
  tangible integer not null,
  local integer not null,
  reported integer not null,
  people bigint not null,
  -- of those that the province stands behind, what figures are computed from: held, and of them
  confirmed_held integer not null,
  confirmed_joint integer not null,
  confirmed_joint_tangible integer not null,
  confirmed_tangible integer not null,
  confirmed_local integer not null,
  confirmed_people bigint not null,
  -- and the money of all of them, held or not
  confirmed_planned_baht numeric(18, 2) not null,
  confirmed_spent_baht numeric(18, 2) not null,
  primary key (relation_id, fiscal_year, open)
);
comment on table activity_tally is 'How many activities a relation had in a fiscal year, written by the database itself. จำนวนกิจกรรม';

-- Adds the rows of a statement to their tallies, or takes them off: the sign is the trigger's argument.
create function tally_activities() returns trigger language plpgsql as $$
begin
  insert into activity_tally as t
    select a.relation_id, a.fiscal_year, a.published and a.confirmation = 'confirmed', s.sign * count(*),
      s.sign * count(*) filter (where a.state = 'planned'), s.sign * count(*) filter (where a.state = 'held'),
      s.sign * count(*) filter (where a.state = 'postponed'), s.sign * count(*) filter (where a.state = 'cancelled'),
      s.sign * count(*) filter (where a.state = 'held' and a.joint and not a.signing_ceremony),
      s.sign * count(*) filter (where a.state = 'held' and a.tangible),
      s.sign * count(*) filter (where a.state = 'held' and a.organised_locally), s.sign * count(*) filter (where a.reported),
      s.sign * coalesce(sum(a.people) filter (where a.state = 'held'), 0),
      s.sign * count(*) filter (where c.held), s.sign * count(*) filter (where c.held and a.joint and not a.signing_ceremony),
      s.sign * count(*) filter (where c.held and a.joint and not a.signing_ceremony and a.tangible),
      s.sign * count(*) filter (where c.held and a.tangible), s.sign * count(*) filter (where c.held and a.organised_locally),
      s.sign * coalesce(sum(a.people) filter (where c.held), 0),
      s.sign * coalesce(sum(a.planned_baht) filter (where a.confirmation = 'confirmed'), 0),
      s.sign * coalesce(sum(a.spent_baht) filter (where a.confirmation = 'confirmed'), 0)
    from changed a cross join lateral (select a.state = 'held' and a.confirmation = 'confirmed' as held) c,
      (select tg_argv[0]::integer as sign) s where a.withdrawn_at is null group by 1, 2, 3, s.sign order by 1, 2, 3
  on conflict (relation_id, fiscal_year, open) do update set
    total = t.total + excluded.total, planned = t.planned + excluded.planned, held = t.held + excluded.held,
    postponed = t.postponed + excluded.postponed, cancelled = t.cancelled + excluded.cancelled,
    joint = t.joint + excluded.joint, tangible = t.tangible + excluded.tangible, local = t.local + excluded.local,
    reported = t.reported + excluded.reported, people = t.people + excluded.people,
    confirmed_held = t.confirmed_held + excluded.confirmed_held, confirmed_joint = t.confirmed_joint + excluded.confirmed_joint,
    confirmed_joint_tangible = t.confirmed_joint_tangible + excluded.confirmed_joint_tangible,
    confirmed_tangible = t.confirmed_tangible + excluded.confirmed_tangible,
    confirmed_local = t.confirmed_local + excluded.confirmed_local,
    confirmed_people = t.confirmed_people + excluded.confirmed_people,
    confirmed_planned_baht = t.confirmed_planned_baht + excluded.confirmed_planned_baht,
    confirmed_spent_baht = t.confirmed_spent_baht + excluded.confirmed_spent_baht;
  return null;
end $$;
create trigger tally_inserted after insert on activity referencing new table as changed
  for each statement execute function tally_activities('1');
create trigger tally_new after update on activity referencing new table as changed
  for each statement execute function tally_activities('1');
create trigger tally_old after update on activity referencing old table as changed
  for each statement execute function tally_activities('-1');
create trigger tally_deleted after delete on activity referencing old table as changed
  for each statement execute function tally_activities('-1');

create table activity_message (
  id uuid primary key,
  activity_id uuid not null references activity,
  kind text not null check (kind in ('question', 'answer', 'partner_answer')),
  text text not null,
  -- who wrote it where that is no account: the organisation of the link
  written_by text,
  account_id uuid references account,
  written_at timestamptz not null
);
comment on table activity_message is 'What the province asked about a report, and what was answered. ข้อซักถามเกี่ยวกับรายงาน';
create index activity_message_activity on activity_message (activity_id, written_at);

create table report_sender (
  activity_id uuid primary key references activity,
  name text,
  phone text,
  kept_until date not null
);
comment on table report_sender is 'Who sent a report by a link, so that the province can ask; forgotten after a time. ผู้ส่งรายงาน';

create table budget_line (
  id uuid primary key,
  activity_id uuid references activity,
  project_id uuid references project,
  owner_id uuid not null generated always as (coalesce(activity_id, project_id)) stored,
  position smallint not null,
  stage text not null check (stage in ('planned', 'approved', 'spent')),
  source text not null check (source in ('province', 'local', 'central', 'partner', 'private')),
  -- what is for travelling and receiving is told apart from the content
  kind text not null check (kind in ('travel', 'hospitality', 'content', 'equipment', 'other')),
  amount numeric(18, 2) not null check (amount >= 0),
  currency text not null default 'THB' check (currency ~ '^[A-Z]{3}$'),
  -- baht for one unit of the currency, kept as it was used
  rate numeric(18, 8) not null default 1 check (rate > 0),
  rate_note text,
  baht numeric(18, 2) not null generated always as (round(amount * rate, 2)) stored,
  note text,
  check (num_nonnulls(activity_id, project_id) = 1),
  check (currency <> 'THB' or rate = 1)
);
comment on table budget_line is 'Money planned, approved or spent, by source and kind, in its currency and in baht. งบประมาณ';
create index budget_line_activity on budget_line (activity_id, position) include (stage, source, kind, baht)
  where activity_id is not null;
create index budget_line_project on budget_line (project_id, position) include (stage, source, kind, baht)
  where project_id is not null;

create table contact (
  id uuid primary key,
  relation_id uuid not null references relation,
  side text not null check (side in ('home', 'partner')),
  -- name, telephone and mail are personal: never public, and not in the history
  name text not null,
  phone text,
  email text,
  post_title text,
  organisation text not null,
  language text,
  held_from edtf_date,
  held_until edtf_date,
  note text,
  revision integer not null default 1,
  erased_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table contact is 'People on both sides whom the offices speak with, by their posts and terms. ผู้ประสานงาน';
create index contact_relation on contact (relation_id, side);

create table contact_log (
  id uuid primary key,
  relation_id uuid not null references relation,
  contact_id uuid references contact,
  activity_id uuid references activity,
  happened_on edtf_date not null,
  happened_from date generated always as (edtf_earliest(happened_on)) stored,
  channel text not null check (channel in ('meeting', 'call', 'letter', 'mail', 'chat', 'other')),
  summary text not null,
  created_at timestamptz not null
);
comment on table contact_log is 'When the sides spoke, how, and about what. บันทึกการติดต่อ';
create index contact_log_relation on contact_log (relation_id, happened_from desc);
create index contact_log_contact on contact_log (contact_id) where contact_id is not null;

create table obligation (
  id uuid primary key,
  relation_id uuid not null references relation,
  home_units text[] not null default '{}',
  contact_log_id uuid references contact_log,
  activity_id uuid references activity,
  -- the memorandum that it was promised in, and the project of it
  agreement_id uuid references agreement,
  agreement_project text,
  side text not null check (side in ('home', 'partner')),
  what text not null,
  holder_organisation uuid references organisation,
  due_on date,
  state text not null default 'open' check (state in ('open', 'kept', 'dropped')),
  outcome text,
  settled_on date,
  created_at timestamptz not null,
  unique (agreement_id, agreement_project),
  check ((state = 'open') = (settled_on is null))
);
comment on table obligation is 'What one side promised the other, until when, and whether it was kept. คำมั่นที่ให้ไว้';
create index obligation_relation on obligation (relation_id, due_on);
create index obligation_due on obligation (due_on) where state = 'open';

create table calendar_feed (
  id uuid primary key,
  account_id uuid not null references account,
  -- null: what concerns the person's own posts
  unit text references unit,
  created_at timestamptz not null,
  revoked_at timestamptz
);
comment on table calendar_feed is 'Secret addresses by which people take the calendar into their own. ปฏิทินส่วนตัว';
create index calendar_feed_account on calendar_feed (account_id);

-- What hangs on a relation carries its Thai units, follows them when they are corrected, and follows a merger.
create function take_home_units() returns trigger language plpgsql as $$
begin
  select r.home_units into new.home_units from relation r where r.id = new.relation_id;
  return new;
end $$;
create trigger home_units before insert or update of relation_id on activity for each row execute function take_home_units();
create trigger home_units before insert or update of relation_id on project for each row execute function take_home_units();
create trigger home_units before insert or update of relation_id on yearly_plan for each row execute function take_home_units();
create trigger home_units before insert or update of relation_id on obligation for each row execute function take_home_units();

create function follow_relation() returns trigger language plpgsql as $$
begin
  if new.merged_into is not null then
    update intention i set plan_id = kept.id from yearly_plan p
      join yearly_plan kept on kept.relation_id = new.merged_into and kept.fiscal_year = p.fiscal_year and kept.withdrawn_at is null
      where p.relation_id = new.id and p.withdrawn_at is null and i.plan_id = p.id;
    update yearly_plan p set withdrawn_at = now() where p.relation_id = new.id and p.withdrawn_at is null and exists (
      select from yearly_plan kept where kept.relation_id = new.merged_into and kept.fiscal_year = p.fiscal_year
        and kept.withdrawn_at is null);
    update yearly_plan set relation_id = new.merged_into where relation_id = new.id and withdrawn_at is null;
    update project set relation_id = new.merged_into where relation_id = new.id;
    update activity set relation_id = new.merged_into where relation_id = new.id;
    update report_link set relation_id = new.merged_into where relation_id = new.id;
    update contact set relation_id = new.merged_into where relation_id = new.id;
    update contact_log set relation_id = new.merged_into where relation_id = new.id;
    update obligation set relation_id = new.merged_into where relation_id = new.id;
  elsif new.home_units <> old.home_units then
    update activity set home_units = new.home_units where relation_id = new.id;
    update project set home_units = new.home_units where relation_id = new.id;
    update yearly_plan set home_units = new.home_units where relation_id = new.id;
    update obligation set home_units = new.home_units where relation_id = new.id;
  end if;
  return null;
end $$;
create trigger activities_follow after update on relation for each row
  when (old.merged_into is distinct from new.merged_into or old.home_units <> new.home_units)
  execute function follow_relation();

-- Sums stand beside what they sum, written by the database itself: they cannot differ from the lines. A row whose sum stands
-- already is not written again.
create function sum_budget() returns trigger language plpgsql as $$
begin
  update activity a set planned_baht = s.planned, approved_baht = s.approved, spent_baht = s.spent
    from (select o.id, coalesce(sum(b.baht) filter (where b.stage = 'planned'), 0) as planned,
        coalesce(sum(b.baht) filter (where b.stage = 'approved'), 0) as approved,
        coalesce(sum(b.baht) filter (where b.stage = 'spent'), 0) as spent
      from (select distinct activity_id as id from changed where activity_id is not null) o
        left join budget_line b on b.activity_id = o.id group by o.id) s
    where a.id = s.id and (a.planned_baht, a.approved_baht, a.spent_baht) is distinct from (s.planned, s.approved, s.spent);
  update project p set planned_baht = s.planned, approved_baht = s.approved, spent_baht = s.spent
    from (select o.id, coalesce(sum(b.baht) filter (where b.stage = 'planned'), 0) as planned,
        coalesce(sum(b.baht) filter (where b.stage = 'approved'), 0) as approved,
        coalesce(sum(b.baht) filter (where b.stage = 'spent'), 0) as spent
      from (select distinct project_id as id from changed where project_id is not null) o
        left join budget_line b on b.project_id = o.id group by o.id) s
    where p.id = s.id and (p.planned_baht, p.approved_baht, p.spent_baht) is distinct from (s.planned, s.approved, s.spent);
  return null;
end $$;
create trigger sums_inserted after insert on budget_line referencing new table as changed
  for each statement execute function sum_budget();
create trigger sums_new after update on budget_line referencing new table as changed
  for each statement execute function sum_budget();
create trigger sums_old after update on budget_line referencing old table as changed
  for each statement execute function sum_budget();
create trigger sums_deleted after delete on budget_line referencing old table as changed
  for each statement execute function sum_budget();

create function count_documents() returns trigger language plpgsql as $$
begin
  update activity set documents = (
    select count(*) from attachment f where f.subject_kind = 'activity' and f.subject_id = new.subject_id and f.withdrawn_at is null)
  where id = new.subject_id::uuid;
  if tg_op = 'UPDATE' and old.subject_kind = 'activity' and old.subject_id <> new.subject_id then
    update activity set documents = (
      select count(*) from attachment f where f.subject_kind = 'activity' and f.subject_id = old.subject_id and f.withdrawn_at is null)
    where id = old.subject_id::uuid;
  end if;
  return null;
end $$;
create trigger activity_documents after insert or update of withdrawn_at, subject_id on attachment for each row
  when (new.subject_kind = 'activity') execute function count_documents();

create trigger history after insert or update or delete on yearly_plan
  for each row execute function history.record('id', 'relation', 'relation_id', 'home_units');
create trigger history after insert or update or delete on intention
  for each row execute function history.record('id', 'yearly_plan', 'plan_id');
create trigger history after insert or update or delete on project
  for each row execute function history.record('id', 'project', 'id', 'home_units', 'begins_from', 'ends_until', 'fiscal_year',
    'planned_baht', 'approved_baht', 'spent_baht');
create trigger history after insert or update or delete on project_indicator
  for each row execute function history.record('id', 'project', 'project_id');
-- activities and their money come in by tables of thousands
create trigger history after update or delete on activity
  for each row execute function history.record('id', 'activity', 'id', 'partner_confirmed_by', 'home_units', 'begins_from', 'ends_until', 'fiscal_year',
    'tangible', 'organised_locally', 'people', 'reported', 'documents', 'evidence', 'planned_baht', 'approved_baht',
    'spent_baht', 'search');
create trigger history_inserted after insert on activity referencing new table as inserted
  for each statement execute function history.record_inserted('id', 'activity', 'id', 'partner_confirmed_by', 'home_units', 'begins_from', 'ends_until', 'fiscal_year',
    'tangible', 'organised_locally', 'people', 'reported', 'documents', 'evidence', 'planned_baht', 'approved_baht',
    'spent_baht', 'search');
create trigger history after insert or update or delete on activity_message
  for each row execute function history.record('id', 'activity', 'activity_id', 'written_by');
create trigger history after update or delete on budget_line
  for each row execute function history.record('id', 'budget', 'owner_id');
create trigger history_inserted after insert on budget_line referencing new table as inserted
  for each statement execute function history.record_inserted('id', 'budget', 'owner_id');
create trigger history after insert or update or delete on report_link
  for each row execute function history.record('id', 'relation', 'relation_id', 'used_at');
create trigger history after insert or update or delete on contact
  for each row execute function history.record('id', 'relation', 'relation_id', 'name', 'phone', 'email');
create trigger history after insert or update or delete on contact_log
  for each row execute function history.record('id', 'relation', 'relation_id');
create trigger history after insert or update or delete on obligation
  for each row execute function history.record('id', 'relation', 'relation_id', 'home_units');
create trigger history after insert or update or delete on calendar_feed
  for each row execute function history.record('id', 'account', 'account_id');

-- Written with a demonstration set and never taken away: from then on every page says that what it shows is invented.
create table demonstration (
  made_at timestamptz primary key
);
comment on table demonstration is 'Says that this database holds an invented demonstration set. ฐานข้อมูลสาธิต';
revoke update, delete on demonstration from maitri_app;
