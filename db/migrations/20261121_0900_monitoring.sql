-- Was it worth it? Simple registers that the drive plan's indicators count, and years that were closed.

create table handbook_version (
  id uuid primary key,
  title text not null check (title <> ''),
  published_on date not null,
  valid_from date not null,
  valid_until date,
  withdrawn_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  check (valid_until is null or valid_until >= valid_from)
);
comment on table handbook_version is 'Versions of the handbook for establishing and running relations. คู่มือการดำเนินความสัมพันธ์';

create table training (
  id uuid primary key,
  province text not null references unit,
  course text not null check (course <> ''),
  held_on date not null,
  -- the last day on which what was learnt counts as fresh
  valid_until date not null,
  officers integer not null check (officers > 0),
  withdrawn_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  check (valid_until >= held_on)
);
comment on table training is 'Officers of a province who were trained in the procedure, without names. การอบรมเจ้าหน้าที่';
create index training_province on training (province, valid_until) where withdrawn_at is null;

create table working_group (
  id uuid primary key,
  -- null: the central one
  province text references unit,
  name text not null check (name <> ''),
  set_up_on date not null,
  -- the order by which it was set up
  order_number text,
  dissolved_on date,
  withdrawn_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  check (dissolved_on is null or dissolved_on >= set_up_on)
);
comment on table working_group is 'Central and provincial working groups that drive, oversee and evaluate. คณะทำงาน';
create index working_group_province on working_group (province) where withdrawn_at is null;

create table working_group_meeting (
  id uuid primary key,
  group_id uuid not null references working_group,
  held_on date not null,
  resolution text not null check (resolution <> ''),
  withdrawn_at timestamptz,
  created_at timestamptz not null
);
comment on table working_group_meeting is 'Meetings of a working group and what was resolved. การประชุมคณะทำงาน';
create index working_group_meeting_group on working_group_meeting (group_id, held_on) where withdrawn_at is null;

create table working_group_task (
  id uuid primary key,
  group_id uuid not null references working_group,
  title text not null check (title <> ''),
  due_on date not null,
  done_on date,
  withdrawn_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null
);
comment on table working_group_task is 'What a working group gave itself to do, and when it was done. งานที่คณะทำงานมอบหมาย';
create index working_group_task_group on working_group_task (group_id, due_on) where withdrawn_at is null;

create table indicator_year (
  -- fiscal year, B.E.
  year smallint primary key check (year between 2500 and 2700),
  closed_at timestamptz not null,
  -- the figures as they were on that day, as the API gives them
  figures jsonb not null,
  -- and those of each province, by its code
  provinces jsonb not null default '{}'
);
comment on table indicator_year is 'Fiscal years that were closed, with the figures that they keep. ปีงบประมาณที่ปิดแล้ว';

create trigger history after insert or update or delete on handbook_version
  for each row execute function history.record('id', 'monitoring_register', 'id');
create trigger history after insert or update or delete on training
  for each row execute function history.record('id', 'monitoring_register', 'id');
create trigger history after insert or update or delete on working_group
  for each row execute function history.record('id', 'monitoring_register', 'id');
create trigger history after insert or update or delete on working_group_meeting
  for each row execute function history.record('id', 'monitoring_register', 'group_id');
create trigger history after insert or update or delete on working_group_task
  for each row execute function history.record('id', 'monitoring_register', 'group_id');
create trigger history after insert or update or delete on indicator_year
  for each row execute function history.record('year', 'indicator_year', 'year', 'figures', 'provinces');

-- What a year's figures are counted from: what was held and stands confirmed, read for a year at a time from the index alone.
-- squawk-ignore require-concurrent-index-creation
create index activity_held on activity (begins_from, relation_id)
  include (ends_until, evidence, joint, signing_ceremony, tangible, organised_locally, dimension)
  where state = 'held' and withdrawn_at is null and confirmation = 'confirmed';
-- and the few of it that go on over days, which may reach into the next year
-- squawk-ignore require-concurrent-index-creation
create index activity_held_on on activity (ends_until, begins_from)
  include (relation_id, begins_on, ends_on, evidence, joint, signing_ceremony)
  where state = 'held' and withdrawn_at is null and confirmation = 'confirmed' and ends_until > begins_from;
-- What goes on into a later fiscal year than the one in which it begins: few, counted there too.
-- squawk-ignore require-concurrent-index-creation
create index activity_reaching on activity (relation_id, fiscal_year)
  where state = 'held' and withdrawn_at is null and confirmation = 'confirmed'
    and fiscal_year_of(coalesce(ends_on, begins_on)) - fiscal_year > 0;
-- nearly none do, which the planner does not guess
create statistics activity_reach on (fiscal_year_of(coalesce(ends_on, begins_on)) - fiscal_year) from activity;
-- squawk-ignore require-concurrent-index-creation
create index activity_tally_year on activity_tally (fiscal_year);
