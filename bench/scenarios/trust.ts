import { createHash, randomBytes } from "node:crypto"
import type pg from "pg"
import type { Ask } from "../load.ts"
import type { Pair } from "../pair.ts"

const countries = ["CN", "JP", "VN", "KR", "LA"]
const lists = (more = ""): string[] =>
  countries.map(
    (country) => `/api/v1/relations?country=${country}&status=in_force&sort=-signed&limit=50${more}`,
  )

/** Somebody who may write everything, signed in with both factors; gives the cookie. */
export const signIn = async (owner: pg.Client): Promise<string> => {
  const token = randomBytes(32).toString("base64url")
  const hash = createHash("sha256").update(token).digest()
  await owner.query("set session_replication_role = replica")
  await owner.query(
    `with o as (insert into organisation (id, kind, name_th, name_en, created_at)
                values (gen_random_uuid(), 'interior', 'bench', 'bench', now()) returning id),
       p as (insert into post (id, organisation_id, role, title_th, title_en, created_at)
             select gen_random_uuid(), id, 'officer', 'bench', 'bench', now() from o returning id),
       a as (insert into account (id, name, email, created_at)
             values (gen_random_uuid(), 'bench', gen_random_uuid() || '@example.org', now()) returning id),
       h as (insert into appointment (id, post_id, account_id, held_from, created_at)
             select gen_random_uuid(), p.id, a.id, '2020-01-01', now() from p, a)
     insert into session (token_hash, account_id, created_at, seen_at, confirmed_at, strength)
     select $1, id, now(), now(), now(), 'second_factor' from a`,
    [hash],
  )
  await owner.query("set session_replication_role = default")
  return `maitri_session=${token}`
}

/** Everything that writes history, switched off or on again: the triggers, the versions for `knownOn`, the acts. */
const historyIs = (state: "enable" | "disable") => async (owner: pg.Client) => {
  await owner.query(`do $$ declare t record; begin
    for t in select c.oid::regclass as name, g.tgname from pg_trigger g join pg_class c on c.oid = g.tgrelid
      where c.relnamespace = 'public'::regnamespace and g.tgname in ('history', 'history_inserted', 'version') loop
      execute format('alter table %s ${state} trigger %I', t.name, t.tgname);
    end loop; end $$`)
  await owner.query("drop rule if exists without_history on history.act")
  if (state === "disable")
    await owner.query("create rule without_history as on insert to history.act do instead nothing")
}

type Row = { id: string; revision: number; signed: string; home: string; partner: string }

/** Corrections of relations, one after another; each carries the version that the one before left. */
const corrections = async (owner: pg.Client, cookie: string): Promise<(turn: number) => Ask> => {
  const { rows } = await owner.query<Row>(
    `select id, revision, signed_on as signed, home_units[1] as home, partner_units[1] as partner from relation
     where status = 'in_force' order by id limit 500`,
  )
  return (turn) => {
    const row = rows[turn % rows.length]
    if (!row) throw new Error("no relations were seeded")
    const parties = [
      { side: "home", unit: row.home },
      { side: "partner", unit: row.partner },
    ]
    const entry = {
      status: "in_force",
      signedOn: row.signed,
      note: `noted ${turn}`,
      parties,
      reason: "bench",
    }
    return {
      method: "PUT",
      path: `/api/v1/relations/${row.id}`,
      headers: { cookie, "content-type": "application/json", "if-match": `"${row.revision++}"` },
      body: JSON.stringify(entry),
    }
  }
}

/** Three former versions of each relation, so that the register as it was known has something to leave out. */
const seedVersions = async (owner: pg.Client) => {
  await owner.query("set session_replication_role = replica")
  await owner.query("update relation set known_from = '2026-01-01'")
  const { rows } = await owner.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = 'relation'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'known_from'`,
  )
  await owner.query(
    `insert into history.relation_version (${rows[0]?.columns}, known_from, known_until)
     select ${rows[0]?.columns}, make_date(2022 + n, 1 + (number % 12)::int, 1), make_date(2023 + n, 1 + (number % 12)::int, 1)
     from relation, generate_series(0, 2) n`,
  )
  await owner.query("set session_replication_role = default; analyze relation, history.relation_version")
}

/** The figures of rights and history. */
export const trustPairs: readonly Pair[] = [
  {
    name: "rights",
    says: "a list through the API by somebody signed in, rights judged, against anybody",
    target: 1.05,
    connections: 16,
    begin: async (owner) => {
      const cookie = await signIn(owner)
      return [{ asks: lists() }, { asks: lists().map((path) => ({ path, headers: { cookie } })) }]
    },
  },
  {
    name: "history",
    says: "a relation corrected through the API, with all that writes history against without",
    target: 1.35,
    connections: 4,
    begin: async (owner) => {
      const asks = await corrections(owner, await signIn(owner))
      return [
        { prepare: historyIs("disable"), asks },
        { prepare: historyIs("enable"), asks },
      ]
    },
  },
  {
    name: "as-of",
    says: "a list as it stood on a day (asOf) against today's",
    target: 2,
    connections: 16,
    begin: async () => [{ asks: lists() }, { asks: lists("&asOf=2012-06-30") }],
  },
  {
    name: "known-on",
    says: "a list as the register knew it on a day (knownOn) against today's",
    target: 2,
    connections: 16,
    begin: async (owner) => {
      await seedVersions(owner)
      return [{ asks: lists() }, { asks: lists("&knownOn=2024-03-15") }]
    },
  },
]
