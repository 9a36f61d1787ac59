import type pg from "pg"

/** How many activities are measured; fewer where somebody only wants to see that it runs. */
const activities = Number(process.env["BENCH_ACTIVITIES"] ?? 3_000_000)

/**
 * Invented activities over ten years, the same number for each relation; as the owner, without history and triggers, and with
 * the indexes built once at the end: some minutes for three millions.
 */
export const seedActivities = async (owner: pg.Client): Promise<void> => {
  await owner.query(`
    set session_replication_role = replica;
    set synchronous_commit = off;
    set maintenance_work_mem = '512MB';
    select setseed(0.42)`)
  const { rows } = await owner.query<{ count: number }>("select count(*) as count from relation")
  const each = Math.ceil(activities / Math.max(1, Number(rows[0]?.count)))
  await withoutIndexes(owner, () =>
    owner.query(
      `insert into activity (id, relation_id, home_units, title, kind, dimension, state, begins_on, joint, organisers,
         participants, outputs, published, confirmation, origin, created_at, updated_at)
       select uuidv7(), r.id, r.home_units, 'กิจกรรมที่ ' || n,
         (array['visit','trade','exchange','culture','meeting','training'])[1 + n % 6],
         (array['economy','education','health','tourism'])[1 + n % 4], 'held',
         (date '2016-10-01' + floor(random() * 3650)::int)::text, n % 5 > 0,
         '[{"side":"home","kind":"chamber","name":"หอการค้า"}]', '[{"side":"home","group":"public","count":40}]',
         'ผู้เข้าร่วม 40 คน', true, 'confirmed', 'demo', now(), now()
       from relation r, generate_series(1, $1::int) n`,
      [each],
    ),
  )
  await owner.query(`insert into activity_tally
    select relation_id, fiscal_year, published and confirmation = 'confirmed', count(*), 0, count(*), 0, 0,
      count(*) filter (where joint), count(*) filter (where tangible), count(*) filter (where organised_locally),
      count(*) filter (where reported), sum(people), count(*), count(*) filter (where joint),
      count(*) filter (where joint and tangible), count(*) filter (where tangible),
      count(*) filter (where organised_locally), sum(people), 0, 0
    from activity where state = 'held' group by 1, 2, 3`)
  await owner.query(`reset session_replication_role; reset synchronous_commit; reset maintenance_work_mem`)
  await owner.query("vacuum analyze activity, activity_tally")
}

/** Every index but the primary key's is dropped, and built again when the rows are there. */
const withoutIndexes = async (owner: pg.Client, fill: () => Promise<unknown>): Promise<void> => {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'public' and tablename = 'activity' and indexname <> 'activity_pkey'`,
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  await fill()
  for (const { definition } of rows) await owner.query(definition)
}
