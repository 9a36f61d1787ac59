import { createHash, randomBytes } from "node:crypto"
import type pg from "pg"

const cases = 20_000
const eventsEach = 20

/** What the requests about cases choose from, and the cookie of somebody who reviews them. */
export type SeededCases = {
  readonly caseIds: readonly string[]
  readonly reviewer: string
  readonly holders: readonly string[]
}

/** Fills a database with invented cases at every step, four hundred thousand events, and what waits for whom. */
export const seedCases = async (owner: pg.Client): Promise<SeededCases> => {
  const token = randomBytes(32).toString("base64url")
  await owner.query("set session_replication_role = replica")
  await owner.query("select setseed(0.43)")
  const { rows } = await owner.query<{ organisation: string; account: string; post: string }>(
    `with o as (insert into organisation (id, kind, name_th, name_en, created_at)
                values (gen_random_uuid(), 'interior', 'bench', 'bench', now()) returning id),
       p as (insert into post (id, organisation_id, role, title_th, title_en, created_at)
             select gen_random_uuid(), id, 'reviewer', 'bench', 'bench', now() from o returning id, organisation_id),
       a as (insert into account (id, name, email, created_at)
             values (gen_random_uuid(), 'bench', gen_random_uuid() || '@example.org', now()) returning id),
       h as (insert into appointment (id, post_id, account_id, held_from, created_at)
             select gen_random_uuid(), p.id, a.id, '2020-01-01', now() from p, a)
     select p.organisation_id as organisation, a.id as account, p.id as post from p, a`,
  )
  const who = rows[0]
  if (!who) throw new Error("nobody was seeded")
  const hash = createHash("sha256").update(token).digest()
  await owner.query(
    `insert into session (token_hash, account_id, created_at, seen_at, confirmed_at, strength)
     values ($1, $2, now(), now(), now(), 'second_factor')`,
    [hash, who.account],
  )
  await owner.query(
    `create temp table seeded_case as select gen_random_uuid() as id, n,
       (array['strategy','study','committee','partner_review','mou_draft','mou_review','minister','signing'])[1 + n % 8] as step,
       (select array_agg(code) from province) as codes from generate_series(1, ${cases}) n`,
  )
  await owner.query(
    `insert into establishment_case (id, search_id, procedure_id, kind, home_unit, partner_unit, state, step, round, origin,
       content, search, opened_at, updated_at, closed_at)
     select s.id, s.id, 'th-2561', 'establish', s.codes[1 + s.n % array_length(s.codes, 1)], 'JP-' || lpad((1 + s.n % 47)::text, 2, '0'),
       case when s.n % 5 < 2 then 'open' else 'completed' end, s.step, 1 + s.n % 3, 'local',
       jsonb_build_object('origin', 'local', 'goals', repeat('เป้าหมาย ', 20), 'expected_results', repeat('ผล ', 40),
         'stakeholders', repeat('หอการค้า ', 10), 'candidates', jsonb_build_array('JP-01', 'JP-13'), 'partner', 'JP-01',
         'background', repeat('ข้อมูลพื้นฐาน ', 60), 'suitability', repeat('สมศักดิ์ศรี ', 20)),
       '', now() - (s.n % 900) * interval '1 day', now() - (s.n % 900) * interval '1 hour',
       case when s.n % 5 < 2 then null else now() end
     from seeded_case s`,
  )
  await owner.query(
    `insert into case_event (id, case_id, revision, kind, round, step, office, decision, reason, to_step, organisation_id, post_id, account_id, at)
     select gen_random_uuid(), s.id, e, case when e % 3 = 0 then 'filled' else 'decided' end, 1 + e / 8,
       'partner_review', 'interior', 'return', 'ขอข้อมูลเพิ่มเติม', 'study', $1, $2, $3, now() - (20 - e) * interval '1 day'
     from seeded_case s, generate_series(1, ${eventsEach}) e`,
    [who.organisation, who.post, who.account],
  )
  await owner.query(
    `insert into case_desk (id, case_id, round, visit, step, office, opened_at, opened_on, due_on, closed_at, closed_on)
     select gen_random_uuid(), s.id, 1, v, case when v = 4 then s.step else 'study' end,
       case when v < 4 then 'province' when s.step in ('partner_review', 'mou_review') then 'interior' else 'province' end,
       now() - (8 - v) * interval '9 days', current_date - (8 - v) * 9 - (s.n % 120)::int, current_date + 30 - (s.n % 90)::int,
       case when v < 4 or s.n % 5 >= 2 then now() end, case when v < 4 or s.n % 5 >= 2 then current_date end
     from seeded_case s, generate_series(1, 4) v`,
  )
  await owner.query(`update establishment_case set visit = 4`)
  await owner.query(
    `insert into matter (id, kind, subject_kind, subject_id, path, title_th, title_en, holder_organisation, holder_role, due_on,
       opened_at, opened_by_act)
     select gen_random_uuid(), 'case.step', 'case_desk', d.id::text, '/cases/' || d.case_id, 'พิจารณา', 'Consider', $1, 'reviewer',
       d.due_on, d.opened_at, gen_random_uuid() from case_desk d where d.closed_at is null and d.office = 'interior'`,
    [who.organisation],
  )
  await owner.query("set session_replication_role = default")
  await owner.query("vacuum analyze")
  const ids = await owner.query<{ id: string }>("select id from seeded_case order by id limit 300")
  const key = `organisation:${who.organisation}`
  return {
    caseIds: ids.rows.map(({ id }) => id),
    reviewer: `maitri_session=${token}`,
    holders: [`post:${who.post}`, key, `${key}:reviewer`, `account:${who.account}`],
  }
}
