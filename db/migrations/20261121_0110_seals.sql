-- Seals over the history: what was sealed cannot be altered, removed, added or dated back without contradicting them.
-- Entries are sealed in streams (one of acts, one for each kind of record), each stream a chain of hashes; a seal ties
-- the streams' newest heads to the seal before it. docs/decisions/2026-11-21-sealed-history.md
create table history.seal (
  -- a restored register begins a new epoch: transactions are counted anew there
  epoch integer not null,
  number integer not null,
  at timestamptz not null,
  -- when the oldest transaction began that still ran: nothing older can come with a later seal
  since timestamptz not null,
  -- transactions below this were finished, and all they wrote is sealed
  horizon bigint not null,
  -- where an epoch begins: what it goes on from
  origin text,
  previous bytea not null,
  hash bytea not null,
  primary key (epoch, number)
);
comment on table history.seal is 'Seals over all history up to a moment, each tied to the one before. ตราประทับประวัติ';

create table history.sealed (
  stream text not null,
  -- the place of the first entry in its stream, counted from 0 without gaps
  first bigint not null,
  entries integer not null,
  epoch integer not null,
  number integer not null,
  -- the entries in order: their keys (16 bytes for an act, 8 for a change), and the hash of each (32 bytes)
  keys bytea not null,
  hashes bytea not null,
  -- sha256(head before, first, keys, hashes)
  head bytea not null,
  primary key (stream, first),
  foreign key (epoch, number) references history.seal deferrable initially deferred
);
comment on table history.sealed is 'The entries that each seal covers, stream by stream, with the hash of each. รายการที่ประทับตราแล้ว';
create index sealed_seal on history.sealed (epoch, number);

create trigger seal_is_final before update or delete or truncate on history.seal
  for each statement execute function history.refuse_change();
create trigger sealed_is_final before update or delete or truncate on history.sealed
  for each statement execute function history.refuse_change();
grant select on history.seal, history.sealed to maitri_app;

-- What is sealed of an entry: every column but the number of its transaction, each with its type and length, as the
-- server sends a row to programs. No two entries read alike, and nothing is turned into text and back.
create function history.hash_act(a history.act) returns bytea language sql stable
  return sha256(record_send(row(
    a.id, a.at, a.name, a.actor_kind, a.actor_name, a.account_id, a.post_id, a.reason, a.request_id)));

create function history.hash_change(c history.change) returns bytea language sql stable
  return sha256(record_send(row(
    c.id, c.act_id, c.at, c.table_name, c.record_id, c.root_kind, c.root_id, c.operation, c.before, c.after)));

create function history.hash_head(head_before bytea, first bigint, keys bytea, hashes bytea) returns bytea
language sql immutable return sha256(head_before || int8send(first) || keys || hashes);

-- Seals the entries of transactions from `low` up to and without `high`. Answers false when there are none.
create function history.seal_between(
  low bigint, high bigint, running_since timestamptz, of_epoch integer, of_number integer, previous bytea)
returns boolean language plpgsql set search_path = pg_catalog as $$
declare
  nothing constant bytea := decode(repeat('00', 32), 'hex');
  sealed_at constant timestamptz := clock_timestamp();
  batch record;
  head bytea;
  body bytea := '';
begin
  for batch in
    with entry as (
      select 'act' as stream, a.xid, uuid_send(a.id) as key, history.hash_act(a) as hash
      from history.act a where a.xid >= low and a.xid < high
      union all
      select c.root_kind, c.xid, int8send(c.id), history.hash_change(c)
      from history.change c where c.xid >= low and c.xid < high
    ), placed as (
      select e.*, coalesce(s.entries, 0) + row_number() over (partition by e.stream order by e.xid, e.key) - 1 as place
      from entry e left join (
        select stream, max(first + entries) as entries from history.sealed group by stream) s using (stream)
    )
    select stream, min(place) as first, count(*) as entries,
           string_agg(key, '' order by place) as keys, string_agg(hash, '' order by place) as hashes
    from placed group by stream, place / 5000 order by stream collate "C", min(place)
  loop
    head := history.hash_head(
      coalesce((select s.head from history.sealed s where s.stream = batch.stream order by s.first desc limit 1), nothing),
      batch.first, batch.keys, batch.hashes);
    insert into history.sealed (stream, first, entries, epoch, number, keys, hashes, head)
    values (batch.stream, batch.first, batch.entries, of_epoch, of_number, batch.keys, batch.hashes, head);
    body := body || convert_to(batch.stream, 'UTF8') || '\x00' || int8send(batch.first) || int8send(batch.entries) || head;
  end loop;
  if body = '' then return false; end if;
  insert into history.seal (epoch, number, at, since, horizon, previous, hash)
  values (of_epoch, of_number, sealed_at, running_since, high, previous,
          history.hash_seal(previous, of_epoch, of_number, sealed_at, running_since, high, null, body));
  return true;
end $$;

create function history.hash_seal(
  previous bytea, epoch integer, number integer, at timestamptz, since timestamptz, horizon bigint, origin text,
  body bytea) returns bytea
language sql stable return sha256(
  previous || int4send(epoch) || int4send(number) || int8send((extract(epoch from at) * 1000000)::bigint)
  || int8send((extract(epoch from since) * 1000000)::bigint) || int8send(horizon)
  || convert_to(coalesce(origin, ''), 'UTF8') || '\x00' || body);

-- Seals whatever finished transactions have written since the last seal. Blocks no writer: entries of transactions that
-- still run come with the next seal. Anybody may ask for it; nobody can choose what is sealed.
create function history.seal_finished() returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
  last record;
  running_since timestamptz;
  finished bigint;
begin
  lock table history.seal in share row exclusive mode;
  select * into last from history.seal order by epoch desc, number desc limit 1;
  -- first who runs, then who has finished: whoever is in neither began after this moment
  running_since := least(clock_timestamp(), (
    select min(xact_start) from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()));
  finished := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  return history.seal_between(
    coalesce(last.horizon, 0), finished, running_since, coalesce(last.epoch, 1), coalesce(last.number, 0) + 1,
    coalesce(last.hash, decode(repeat('00', 32), 'hex')));
end $$;

-- Begins a new epoch in a register that was just restored: its entries carry 0 where they were sealed before, -1 where not.
create function history.begin_epoch(origin text) returns void language plpgsql set search_path = pg_catalog as $$
declare
  last record;
  begun constant timestamptz := clock_timestamp();
  nothing constant bytea := decode(repeat('00', 32), 'hex');
begin
  lock table history.seal in share row exclusive mode;
  select * into last from history.seal order by epoch desc, number desc limit 1;
  perform history.seal_between(
    -1, 0, begun, coalesce(last.epoch, 1), coalesce(last.number, 0) + 1, coalesce(last.hash, nothing));
  select * into last from history.seal order by epoch desc, number desc limit 1;
  insert into history.seal (epoch, number, at, since, horizon, origin, previous, hash)
  select e.epoch, 0, begun, begun, e.horizon, origin, e.previous,
         history.hash_seal(e.previous, e.epoch, 0, begun, begun, e.horizon, origin, '')
  from (select coalesce(last.epoch, 0) + 1 as epoch, pg_current_xact_id()::text::bigint as horizon,
               coalesce(last.hash, nothing) as previous) e;
end $$;

revoke execute on all functions in schema history from public;
grant execute on function history.seal_finished() to maitri_app;
