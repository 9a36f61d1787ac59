-- Activities that come in by spreadsheets: what was brought in, so that it can be undone whole.
create table activity_import (
  id uuid primary key,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- the file as it was sent
  content bytea not null,
  -- whose rows it brought
  home_units text[] not null,
  rows_read integer not null,
  brought integer not null,
  -- of those brought: how many wait until the province has decided on a doubt
  doubtful integer not null,
  -- here already, and not brought again
  already integer not null,
  -- rows that could not be taken: [{"row", "cells", "problems"}], under these headings
  heads text[] not null default '{}',
  left_out jsonb not null default '[]',
  applied_at timestamptz not null,
  undone_at timestamptz,
  undone_reason text
);
comment on table activity_import is 'A spreadsheet of activities that was brought in. การนำเข้ากิจกรรม';
create index activity_import_applied on activity_import (applied_at);
create index activity_import_units on activity_import using gin (home_units);

-- no activity was brought in yet: there is nothing to scan
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
alter table activity add constraint activity_import_of foreign key (import_id) references activity_import;

-- drafts of both kinds are looked through in the same way
alter table import_draft drop constraint import_draft_kind_check;
-- squawk-ignore constraint-missing-not-valid
alter table import_draft add constraint import_draft_kind_check
  check (kind in ('official_list', 'spreadsheet', 'activities'));

create trigger history after insert or update or delete on activity_import
  for each row execute function history.record('id', 'activity_import', 'id', 'content');
