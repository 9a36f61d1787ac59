-- Countries, administrative units and the gazetteer, loaded from db/reference.
create table country (
  code text primary key check (code ~ '^[A-Z]{2}$'),
  iso3 text not null,
  name_th text not null,
  name_en text not null,
  official_th text not null,
  official_en text not null,
  variants text[] not null,
  region text not null,
  subregion text not null,
  asean boolean not null,
  latitude double precision not null,
  longitude double precision not null,
  search text not null
);
comment on table country is 'Countries, ISO 3166-1. ประเทศ';
create index country_search on country using gin (search gin_trgm_ops);

create table unit (
  code text primary key,
  country text not null references country,
  level text not null check (level in ('first_level', 'second_level', 'municipality', 'special')),
  kind text not null,
  parent text,
  subdivision text,
  name_en text not null,
  name_th text,
  name_local text,
  variants text[] not null,
  latitude double precision not null,
  longitude double precision not null,
  population integer,
  geonames_id integer,
  valid_from date,
  valid_to date,
  successors text[] not null default '{}',
  former_names jsonb not null default '[]',
  -- every name, folded and without spaces (src/modules/places/search/keys.ts), between bars: |hue|thanhphohue|
  search text not null,
  -- the consonants of every name, whatever script it is in: {kln,snl}
  sounds text[] not null,
  -- larger is better known; orders what a search finds
  weight real not null
);
comment on table unit is 'Administrative units of any country, and the world''s cities. หน่วยการปกครอง';
create index unit_country on unit (country, level);
create index unit_subdivision on unit (subdivision) where subdivision is not null;
create index unit_parent on unit (parent) where parent is not null;
-- the English and the Thai name; parts of any name; of what is well known, where most searches end; sounds
create index unit_name_first on unit (split_part(search, '|', 2));
create index unit_name_second on unit (split_part(search, '|', 3));
create index unit_search on unit using gin (search gin_trgm_ops);
create index unit_search_known on unit using gin (search gin_trgm_ops) where weight >= 5;
create index unit_sounds on unit using gin (sounds);
create index unit_sounds_known on unit using gin (sounds) where weight >= 4.5;

create table province (
  code text primary key references unit,
  dopa_code text not null unique,
  region text not null check (region in ('north', 'northeast', 'central', 'east', 'west', 'south')),
  capital_th text not null,
  capital_en text not null,
  special_economic_zone boolean not null,
  traits text[] not null,
  neighbours text[] not null,
  adjoining text[] not null,
  crossings jsonb not null
);
comment on table province is 'What is known of a Thai province beyond what every unit has. จังหวัด';

create table reference_load (
  name text primary key,
  checksum text not null,
  rows integer not null,
  loaded_at timestamptz not null default now()
);
comment on table reference_load is 'Which version of each reference file is loaded. ข้อมูลอ้างอิงที่นำเข้าแล้ว';

-- Reference data are loaded by the owner of the tables; the application reads them.
revoke insert, update, delete on country, unit, province, reference_load from maitri_app;
