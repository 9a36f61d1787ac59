-- Papers that people ask for: made one after the other in the background, kept as files of their own; and templates of
-- offices, which their papers are filled into.

create table paper_template (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null,
  name text not null,
  version integer not null,
  -- names of the places in it
  places text[] not null,
  added_by uuid references account,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (organisation_id, kind, name, version)
);
comment on table paper_template is 'Word files of offices with named places, by version; the newest that stands is offered. แม่แบบเอกสารของหน่วยงาน';
create trigger history after insert or update or delete on paper_template
  for each row execute function history.record('id', 'paper_template', 'id');

create table paper_order (
  id uuid primary key,
  -- what is printed: a kind that a module declares, and the record
  kind text not null,
  subject_id text not null,
  format text not null check (format in ('pdf', 'pdf-a', 'docx')),
  template_id uuid references paper_template,
  state text not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'failed')),
  asked_by uuid references account,
  asked_at timestamptz not null,
  begun_at timestamptz,
  done_at timestamptz,
  -- why it was not made, in both languages
  problem text,
  problem_en text,
  attachment_id uuid references attachment,
  check ((state = 'ready') = (attachment_id is not null)),
  check ((state = 'failed') = (problem is not null)),
  check ((problem is null) = (problem_en is null))
);
comment on table paper_order is 'Papers that people asked for, and what became of each. คำขอพิมพ์เอกสาร';
create index paper_order_open on paper_order (asked_at) where state in ('waiting', 'making');
create index paper_order_done on paper_order (done_at) where state in ('ready', 'failed');
create index paper_order_asker on paper_order (asked_by, asked_at desc);
create trigger history after insert or update or delete on paper_order
  for each row execute function history.record('id', 'paper_order', 'id');
