-- The register as it was known at a moment: each change of a relation lays its former row aside, with the time for which it
-- stood. Found by an interval tree in plain indexes: every span of time hangs on one node, the first minute that its
-- bounds have between them in a halving of all time; a moment lies in the spans of the few nodes on its own path.
-- docs/decisions/2026-11-21-register-as-known.md
create function history.minute(at timestamptz) returns integer language sql immutable strict parallel safe
  return floor(extract(epoch from at) / 60)::integer;

create function history.node(from_minute integer, until_minute integer) returns integer
language sql immutable strict parallel safe
  return (until_minute >> greatest(length(ltrim((from_minute # until_minute)::bit(32)::text, '0')) - 1, 0))
    << greatest(length(ltrim((from_minute # until_minute)::bit(32)::text, '0')) - 1, 0);

-- the nodes on the path of a minute that lie before it, and those that lie after it
create function history.nodes_before(minute integer) returns integer[] language sql immutable strict parallel safe
  return array(select distinct (minute >> k) << k from generate_series(0, 30) k where (minute >> k) << k < minute);
create function history.nodes_after(minute integer) returns integer[] language sql immutable strict parallel safe
  return array(select distinct (((minute >> k) + 1)::bigint << k)::integer from generate_series(0, 30) k
               where ((minute >> k) + 1)::bigint << k < 2147483648);

create table history.relation_version (
  like relation,
  -- the moment of the change that ended it
  known_until timestamptz not null,
  node integer not null generated always as (history.node(history.minute(known_from), history.minute(known_until))) stored,
  primary key (id, known_from)
);
comment on table history.relation_version is 'What the register said of a relation before it was changed, and from when until when. ทะเบียนตามที่เคยบันทึกไว้';
-- Spans on nodes before a moment reach it when they end after it; spans on nodes after it, when they begin before it. The
-- indexes hold what lists filter and count by, so that the rows themselves are read for one page only. For a partner's
-- country there are indexes that begin with it; the few relations with partners in several countries have their own.
create index relation_version_until on history.relation_version (node, known_until)
  include (id, certainty, status, began_from, partner_countries, signed_from, proposed_from, ended_from, interruptions)
  where withdrawn_at is null and merged_into is null;
create index relation_version_from on history.relation_version (node, known_from)
  include (id, certainty, status, began_from, partner_countries, signed_from, proposed_from, ended_from, interruptions)
  where withdrawn_at is null and merged_into is null;
create index relation_known on relation (known_from)
  include (id, certainty, status, began_from, partner_countries, signed_from, proposed_from, ended_from, interruptions)
  where withdrawn_at is null and merged_into is null;
create index relation_version_country_until on history.relation_version (coalesce(partner_countries[1], ''), node, known_until)
  include (id, certainty, status, began_from, partner_countries, signed_from, proposed_from, ended_from, interruptions)
  where withdrawn_at is null and merged_into is null;
create index relation_version_country_from on history.relation_version (coalesce(partner_countries[1], ''), node, known_from)
  include (id, certainty, status, began_from, partner_countries, signed_from, proposed_from, ended_from, interruptions)
  where withdrawn_at is null and merged_into is null;
create index relation_country_known on relation (coalesce(partner_countries[1], ''), known_from)
  include (id, certainty, status, began_from, partner_countries, signed_from, proposed_from, ended_from, interruptions)
  where withdrawn_at is null and merged_into is null;
create index relation_version_several on history.relation_version (node) where cardinality(partner_countries) > 1;
create index relation_several on relation (known_from) where cardinality(partner_countries) > 1;
-- so that the planner knows how few those are
create statistics history.relation_version_countries on (cardinality(partner_countries)) from history.relation_version;
create statistics relation_countries_count on (cardinality(partner_countries)) from relation;
grant select on history.relation_version to maitri_app;

create table history.former_parties (
  relation_id uuid not null references relation,
  home_units text[] not null,
  partner_units text[] not null,
  partner_countries text[] not null,
  search text not null,
  known_until timestamptz not null,
  primary key (relation_id, known_until)
);
comment on table history.former_parties is 'Parties and names by which a relation was found before they were corrected. ภาคีที่เคยบันทึกไว้';
create index former_parties_home on history.former_parties using gin (home_units);
create index former_parties_partner on history.former_parties using gin (partner_units);
create index former_parties_search on history.former_parties using gin (search gin_trgm_ops);
grant select on history.former_parties to maitri_app;

create function history.keep_relation_version() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if old.known_from = now() then return new; end if;
  new.known_from := greatest(now(), old.known_from + interval '1 microsecond');
  insert into history.relation_version select (old).*, new.known_from;
  if old.home_units <> new.home_units or old.partner_units <> new.partner_units or old.search <> new.search then
    insert into history.former_parties (relation_id, home_units, partner_units, partner_countries, search, known_until)
    values (old.id, old.home_units, old.partner_units, old.partner_countries, old.search, new.known_from);
  end if;
  return new;
end $$;
revoke execute on function history.keep_relation_version() from public;
create trigger version before update on relation for each row
  execute function history.keep_relation_version();
create trigger version_is_final before update or delete or truncate on history.relation_version
  for each statement execute function history.refuse_change();

grant execute on function history.minute(timestamptz), history.nodes_before(integer), history.nodes_after(integer)
  to maitri_app;
