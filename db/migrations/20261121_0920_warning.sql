-- Which relations are about to fall asleep, as the background found last: pages read it and never wait for it.

create table warning_assessment (
  id smallint primary key check (id = 1),
  -- the day that it speaks of, and when it was computed
  as_of date not null,
  computed_at timestamptz not null,
  -- method, model, calibration and test (modules/monitoring/warning/assessment.ts)
  found jsonb not null
);
comment on table warning_assessment is 'What the early warning found last: its model and how that did on years not seen. การเตือนล่วงหน้า';

create table relation_warning (
  position integer primary key,
  relation_id uuid not null references relation,
  -- the chance that it falls asleep; null where the model is not used
  share double precision,
  days_silent integer not null,
  -- [{"feature", "adds"}]
  reasons jsonb not null
);
comment on table relation_warning is 'Relations that are awake, those nearest to falling asleep first. ความสัมพันธ์ที่เสี่ยงจะหลับ';
create index relation_warning_relation on relation_warning (relation_id);
