import type pg from "pg"

/** How many activities are measured; fewer where somebody only wants to see that it runs. */
const activities = Number(process.env["BENCH_ACTIVITIES"] ?? 3_000_000)

/** Invented activities over ten years, the same number for each relation; as the owner, without history and triggers. */
export const seedActivities = async (owner: pg.Client): Promise<void> => {
  await owner.query("set session_replication_role = replica")
  await owner.query("select setseed(0.42)")
  const { rows } = await owner.query<{ count: number }>("select count(*) as count from relation")
  const each = Math.ceil(activities / Math.max(1, Number(rows[0]?.count)))
  // built once at the end, as a register that grew over years has it
  await owner.query("drop index if exists activity_search")
  await owner.query(
    `insert into activity (id, relation_id, home_units, title, kind, dimension, state, begins_on, joint, organisers,
       participants, outputs, published, confirmation, origin, created_at, updated_at)
     select gen_random_uuid(), r.id, r.home_units, 'กิจกรรมที่ ' || n,
       (array['visit','trade','exchange','culture','meeting','training'])[1 + n % 6],
       (array['economy','education','health','tourism'])[1 + n % 4], 'held',
       (date '2016-10-01' + floor(random() * 3650)::int)::text, n % 5 > 0,
       '[{"side":"home","kind":"chamber","name":"หอการค้า"}]', '[{"side":"home","group":"public","count":40}]',
       'ผู้เข้าร่วม 40 คน', true, 'confirmed', 'demo', now(), now()
     from relation r, generate_series(1, $1::int) n`,
    [each],
  )
  await owner.query(
    `create index activity_search on activity using gin (search gin_trgm_ops) where withdrawn_at is null`,
  )
  await owner.query("set session_replication_role = default")
  await owner.query("vacuum analyze activity")
}
