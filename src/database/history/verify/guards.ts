import type pg from "pg"
import type { Findings } from "./findings.ts"
import type { CoveredTable } from "./records.ts"

const finalTables = ["act", "change", "seal", "sealed"]

/** The database's own guards: history's triggers stand, and the application's role can change nothing of it. */
export const checkGuards = async (
  client: pg.ClientBase,
  tables: readonly CoveredTable[],
  findings: Findings,
): Promise<void> => {
  const { rows } = await client.query<{ name: string; schema: string }>(
    `select c.relname as name, c.relnamespace::regnamespace::text as schema
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where p.pronamespace = 'history'::regnamespace and t.tgenabled in ('O', 'A')
       and (t.tgname like '%\\_is\\_final' or t.tgname = 'history' and (t.tgtype & 4 <> 0 or exists (
         -- where inserts are written by the statement, that trigger must stand too
         select from pg_trigger i where i.tgrelid = t.tgrelid and i.tgname = 'history_inserted'
           and i.tgfoid = to_regproc('history.record_inserted') and i.tgenabled in ('O', 'A'))))`,
  )
  const standing = new Set(rows.map((row) => `${row.schema}.${row.name}`))
  const needed = [
    ...finalTables.map((name) => `history.${name}`),
    ...tables.map(({ name }) => `public.${name}`),
  ]
  for (const table of needed.filter((name) => !standing.has(name))) {
    const text = {
      th: `ตัวป้องกันประวัติของ ${table} หายไปหรือถูกปิด`,
      en: `the trigger that guards the history of ${table} is gone or switched off`,
    }
    findings.add({ code: "guard_missing", table, text })
  }
  for (const right of await readExcess(client)) {
    const text = {
      th: `โปรแกรมมีสิทธิ ${right} ซึ่งต้องไม่มี`,
      en: `the application may ${right}, which it must not`,
    }
    findings.add({ code: "guard_missing", text })
  }
}

const readExcess = async (client: pg.ClientBase): Promise<readonly string[]> => {
  const { rows } = await client.query<{ right: string }>(
    `select lower(p.privilege) || ' history.' || c.relname as right
     from pg_class c, unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'INSERT']) p(privilege)
     where c.relnamespace = 'history'::regnamespace and c.relname = any($1)
       and has_table_privilege('maitri_app', c.oid, p.privilege)`,
    [finalTables],
  )
  return rows.map((row) => row.right)
}
