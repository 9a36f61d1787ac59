-- Official lists and provinces' spreadsheets: what was brought in, row by row, and what people decided of it.
create table import (
  id uuid primary key,
  kind text not null check (kind in ('official_list', 'spreadsheet')),
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- the file as it was sent
  content bytea not null,
  -- the day that the list speaks for; a spreadsheet need not say
  as_of date,
  -- totals that the list declares, and those of its rows: {"signed": {"relations", "provinces"}, "inProcess": {...}}
  declared jsonb,
  counted jsonb not null,
  rows_read integer not null,
  -- rows of a spreadsheet that could not be taken, with what was wrong in each: [{"row", "problems"}]
  left_out jsonb not null default '[]',
  state text not null default 'applied' check (state in ('applied', 'undone')),
  -- acts of the history: who, when, why
  applied_act uuid not null,
  applied_at timestamptz not null,
  undone_act uuid,
  undone_at timestamptz,
  check ((state = 'undone') = (undone_act is not null))
);
comment on table import is 'A list or spreadsheet that was brought into the register. การนำเข้า';
create index import_sha256 on import (sha256);
create index import_applied on import (applied_at);

create table import_row (
  id uuid primary key,
  import_id uuid not null references import,
  -- reading order; in a spreadsheet, the number that Excel shows
  row integer not null,
  -- the number as printed, even where it was misread
  serial integer,
  -- the row as printed
  text text not null,
  -- the words of both sides; the cells of a spreadsheet by column
  printed jsonb not null,
  -- what was read: the relation as it would be entered, and for each party what else it may be
  entry jsonb not null,
  parties jsonb not null,
  confidence text not null check (confidence in ('high', 'medium', 'low', 'unresolved')),
  -- what the row was to the register when it came in
  outcome text not null check (outcome in ('new', 'same', 'changed')),
  -- where it is not the same: what the list says otherwise, by field
  differences text[] not null default '{}',
  relation_id uuid references relation,
  -- null where there was nothing to decide
  decision text check (decision in ('open', 'confirmed', 'corrected', 'merged', 'set_aside')),
  decided_act uuid,
  decided_at timestamptz,
  -- how to take the decision back: what the relations were, and the revisions that the decision left them at
  undo jsonb,
  revision integer not null default 1,
  unique (import_id, row),
  check ((decision is null or decision = 'open') = (decided_act is null))
);
comment on table import_row is 'A row of an import: what it says, how it was read, what was decided of it. แถวของการนำเข้า';
create index import_row_relation on import_row (relation_id) where relation_id is not null;
create index import_row_open on import_row (import_id, row) where decision = 'open';

create table import_finding (
  id uuid primary key,
  import_id uuid not null references import,
  position integer not null,
  code text not null,
  -- rows of the import that it concerns; none where it concerns the whole
  rows integer[] not null,
  -- relations of the register that it concerns: those that a newer list no longer names
  relations uuid[] not null default '{}',
  message_th text not null,
  message_en text not null,
  unique (import_id, position)
);
comment on table import_finding is 'What a person should look at in an import, in words. ข้อสังเกตของการนำเข้า';
create index import_finding_rows on import_finding using gin (rows);

-- no relation has been registered yet: there is nothing to scan
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
alter table relation add constraint relation_import foreign key (import_id) references import;
create index relation_import_id on relation (import_id) where import_id is not null;

create trigger history after insert or update or delete on import
  for each row execute function history.record('id', 'import', 'id', 'content');
create trigger history after insert or update or delete on import_row
  for each row execute function history.record('id', 'import', 'import_id');
create trigger history after insert or update or delete on import_finding
  for each row execute function history.record('id', 'import', 'import_id');

-- A file that was sent and is being looked at: no record, nothing of it is in the register yet.
create table import_draft (
  id uuid primary key,
  account_id uuid not null references account,
  kind text not null check (kind in ('official_list', 'spreadsheet')),
  file_name text not null,
  sha256 text not null,
  content bytea not null,
  state text not null check (state in ('reading', 'ready', 'refused')),
  -- what the person chose: the day, the sheet, which column is what
  choices jsonb not null default '{}',
  progress_done integer not null default 0,
  progress_of integer not null default 0,
  -- what reading gave, without the rows; or why it was refused
  reading jsonb,
  refusal jsonb,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table import_draft is 'A file on its way into the register: read, shown, not yet applied. ไฟล์ที่รอการนำเข้า';
create index import_draft_account on import_draft (account_id);

create table import_draft_row (
  draft_id uuid not null references import_draft on delete cascade,
  row integer not null,
  state text not null check (state in ('good', 'doubtful', 'wrong')),
  reading jsonb not null,
  primary key (draft_id, row)
);
comment on table import_draft_row is 'A row of a file that is being looked at. แถวของไฟล์ที่รอการนำเข้า';
create index import_draft_row_state on import_draft_row (draft_id, state, row);
