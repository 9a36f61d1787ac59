-- The national register: relations, their parties, and what happened to them.
create table relation (
  id uuid primary key,
  -- the number that people say, given once, in the order of registration
  number integer generated always as identity unique,
  status text not null check (status in ('proposed', 'in_force', 'ended', 'not_established')),
  -- where a case stands, as far as an official list tells
  stage text check (stage in ('awaiting_signature', 'minister_approved')),
  -- the word for the relation where it was chosen for this one; otherwise the country's (modules/registry/rules.ts)
  term text check (term in ('sister_city', 'twin_city', 'friendship_city')),
  -- in_doubt: read from a list or a file, and not yet confirmed by a person
  certainty text not null check (certainty in ('certain', 'in_doubt')),
  signed_on edtf_date,
  proposed_on edtf_date,
  ended_on edtf_date,
  end_reason text,
  note text,
  -- the day of the list that says how it stands, where the list gives no date of its own
  attested_on date,
  signed_from date generated always as
    (coalesce(edtf_earliest(signed_on), case when status in ('in_force', 'ended') then attested_on end)) stored,
  proposed_from date generated always as (coalesce(edtf_earliest(proposed_on), attested_on)) stored,
  ended_from date generated always as (edtf_earliest(ended_on)) stored,
  -- when it was ended and later taken up again: from the ending to the day before the renewal
  interruptions datemultirange not null default '{}',
  -- what lists filter and sort by, kept by the store in the same transaction as the parties
  home_units text[] not null default '{}',
  partner_units text[] not null default '{}',
  partner_countries text[] not null default '{}',
  home_name text not null default '',
  partner_name text not null default '',
  -- the parties with their names, as lists show them
  parties json not null default '[]',
  search text not null default '',
  began_from date generated always as
    (coalesce(edtf_earliest(signed_on), edtf_earliest(proposed_on), attested_on)) stored,
  -- set when a person found it to be the same as another, or an import was undone: shown no more, never deleted
  merged_into uuid references relation,
  withdrawn_at timestamptz,
  import_id uuid,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- since when the register says so; what it said before lies in history.relation_version
  known_from timestamptz not null default now(),
  -- a list may say that it is signed and not when; until a person knows, it is in doubt
  check (status <> 'in_force' or signed_on is not null or certainty = 'in_doubt'),
  check (status <> 'ended' or ended_on is not null)
);
comment on table relation is 'What stands between two or more units: sister city, twin city, friendship. ความสัมพันธ์เมืองพี่เมืองน้อง';
create index relation_began on relation (began_from, id) include (status, certainty)
  where withdrawn_at is null and merged_into is null;
create index relation_home_name on relation (home_name collate "th-x-icu", id) where withdrawn_at is null and merged_into is null;
create index relation_partner_name on relation (partner_name collate "th-x-icu", id) where withdrawn_at is null and merged_into is null;
create index relation_merged on relation (merged_into) where merged_into is not null;
create index relation_countries on relation using gin (partner_countries);
create index relation_home_units on relation using gin (home_units);
create index relation_partner_units on relation using gin (partner_units);
create index relation_search on relation using gin (search gin_trgm_ops);

create table party (
  id uuid primary key,
  relation_id uuid not null references relation,
  side text not null check (side in ('home', 'partner')),
  position smallint not null,
  -- null where the place is not known yet; then the text of the source stands for it
  unit text references unit,
  country text references country,
  written text,
  unique (relation_id, position),
  check (unit is not null or written is not null)
);
comment on table party is 'A unit that takes part in a relation. ภาคี';
create index party_relation on party (relation_id);
create index party_unit on party (unit) where unit is not null;
create index party_country on party (country) where country is not null;

create table relation_event (
  id uuid primary key,
  relation_id uuid not null references relation,
  kind text not null check (kind in ('renewed', 'amended', 'ended', 'note')),
  happened_on edtf_date not null,
  happened_from date generated always as (edtf_earliest(happened_on)) stored,
  place text,
  valid_until edtf_date,
  note text,
  source text,
  created_at timestamptz not null
);
comment on table relation_event is 'What happened to a relation after it was signed: renewals, amendments, endings that a renewal followed, notes. ลำดับเหตุการณ์ของความสัมพันธ์';
create index relation_event_relation on relation_event (relation_id, happened_from);

-- what the store derives from the parties and the places is no news
create trigger history after insert or update or delete on relation
  for each row execute function history.record('id', 'relation', 'id', 'home_units', 'partner_units', 'partner_countries',
    'home_name', 'partner_name', 'parties', 'search', 'signed_from', 'proposed_from', 'ended_from', 'began_from',
    'known_from');
create trigger history after insert or update or delete on party
  for each row execute function history.record('id', 'relation', 'relation_id');
create trigger history after insert or update or delete on relation_event
  for each row execute function history.record('id', 'relation', 'relation_id');
