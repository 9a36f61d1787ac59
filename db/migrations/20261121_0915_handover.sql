-- What passes from one holder of a post to the next: a pack that is made by itself, and an answer to each promise.

create table handover (
  id uuid primary key,
  post_id uuid not null references post,
  organisation_id uuid not null references organisation,
  home_units text[] not null default '{}',
  -- the term that ended or was followed by another
  outgoing_id uuid not null unique references appointment,
  -- the term that took over; null while the post is vacant
  incoming_id uuid references appointment,
  -- how everything stood on that day, without names of people abroad (modules/monitoring/handover/content.ts)
  content jsonb not null,
  made_at timestamptz not null,
  -- until the term is over a pack is made anew each day
  made_on date not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid references account
);
comment on table handover is 'Packs for whoever takes over a post: relations, promises, money, cases. ชุดส่งมอบงาน';
create index handover_post on handover (post_id, made_at desc);
create index handover_units on handover using gin (home_units);

create table handover_promise (
  id uuid primary key,
  handover_id uuid not null references handover,
  position integer not null,
  source text not null check (source in ('obligation', 'intention', 'project', 'decision', 'finding', 'task')),
  source_id uuid not null,
  relation_id uuid references relation,
  what text not null,
  due_on date,
  answer text check (answer in ('taken_on', 'declined')),
  reason text,
  answered_at timestamptz,
  answered_by uuid references account,
  unique (handover_id, source, source_id),
  check ((answer is null) = (answered_at is null)),
  check (answer is distinct from 'declined' or reason is not null)
);
comment on table handover_promise is 'Promises that passed with a post, and whether the successor took them on. คำมั่นที่ส่งมอบ';

create trigger history after insert or update or delete on handover
  for each row execute function history.record('id', 'handover', 'id', 'content');
create trigger history after insert or update or delete on handover_promise
  for each row execute function history.record('id', 'handover', 'handover_id');
