import type pg from "pg"
import { fold } from "#modules/places/index.ts"
import type { Seeded } from "./scenario.ts"

/** How many relations are invented. */
const relations = Number(process.env["BENCH_RELATIONS"] ?? 10_000)

/** Fills a database that has its places with invented relations; as its owner, without history, in a second or two. */
export const seedRelations = async (owner: pg.Client): Promise<void> => {
  await owner.query("set session_replication_role = replica")
  await owner.query("select setseed(0.42)")
  // beside the official list, which the first start brings in
  await owner.query(
    `create temp table seeded as select gen_random_uuid() as id from generate_series(1, ${relations})`,
  )
  await owner.query(
    `insert into relation (id, status, certainty, signed_on, proposed_on, created_at, updated_at)
     select id, case when random() < 0.7 then 'in_force' else 'proposed' end, 'certain',
            (1989 + floor(random() * 36))::int || '-' || lpad((1 + floor(random() * 12))::int::text, 2, '0'),
            null, now(), now()
     from seeded`,
  )
  await owner.query(
    `insert into party (id, relation_id, side, position, unit, country)
     select gen_random_uuid(), r.id, 'home', 0, h.codes[1 + floor(random() * array_length(h.codes, 1))::int], 'TH'
     from seeded r, (select array_agg(code) codes from province) h`,
  )
  await owner.query(
    `with partner as materialized (
       select code, country, row_number() over (order by random()) - 1 as n from unit
       where country in ('CN','JP','VN','KR','LA','KH','MM','US','FR','IN')),
       numbered as materialized (
         select id, row_number() over (order by id) % (select count(*) from partner) as n from seeded)
     insert into party (id, relation_id, side, position, unit, country)
     select gen_random_uuid(), r.id, 'partner', 1, p.code, p.country from numbered r join partner p using (n)`,
  )
  await owner.query("analyze seeded; analyze party; analyze relation")
  await owner.query(
    `update relation r set home_units = array[h.unit], partner_units = array[p.unit], partner_countries = array[p.country],
       home_name = coalesce(hu.name_th, hu.name_en), partner_name = coalesce(pu.name_th, pu.name_en),
       search = concat(hu.search, pu.search, c.search), parties = json_build_array(
         json_build_object('side', 'home', 'unit', json_build_object('code', hu.code, 'nameTh', hu.name_th,
           'nameEn', hu.name_en, 'level', hu.level), 'country', hu.country, 'written', null),
         json_build_object('side', 'partner', 'unit', json_build_object('code', pu.code, 'nameTh', pu.name_th,
           'nameEn', pu.name_en, 'level', pu.level), 'country', pu.country, 'written', null))
     from seeded s, party h, party p, unit hu, unit pu, country c
     where s.id = r.id and h.relation_id = r.id and h.side = 'home' and p.relation_id = r.id and p.side = 'partner'
       and hu.code = h.unit and pu.code = p.unit and c.code = p.country`,
  )
  await owner.query("set session_replication_role = default")
  await owner.query("vacuum analyze")
}

/** What the requests choose from. */
export const readSeeded = async (owner: pg.Client): Promise<Omit<Seeded, "cases">> => {
  const ids = await owner.query<{ id: string }>(
    "select r.id from relation r join party p on p.relation_id = r.id group by r.id order by r.id limit 500",
  )
  const names = await owner.query<{ name: string }>(
    `(select name_en as name from unit where population > 500000 order by code limit 60)
     union all (select name_th from unit where name_th is not null and level <> 'municipality' order by code limit 60)`,
  )
  const parts = names.rows.map(({ name }) => fold(name).slice(0, 6).trim()).filter((part) => part.length >= 3)
  return { relationIds: ids.rows.map((row) => row.id), searches: parts }
}
