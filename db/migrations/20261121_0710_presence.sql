-- Two people at once see each other.

create table presence (
  id uuid primary key default gen_random_uuid(),
  -- what is open: "case:<id>", "study:<id>"
  record text not null,
  account_id uuid not null references account,
  doing text not null check (doing in ('reading', 'writing')),
  -- which part of the record is being written
  part text,
  seen_at timestamptz not null,
  unique (record, account_id)
);
comment on table presence is 'Who has a record open now; forgotten within the hour. ผู้ที่กำลังเปิดรายการอยู่';
create index presence_account on presence (account_id);
create index presence_seen on presence (seen_at);
