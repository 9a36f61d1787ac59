import { createHash } from "node:crypto"
import type pg from "pg"
import type { Findings } from "./findings.ts"
import type { Resolve } from "./records.ts"

type Personal = { commitment: string; account_id: string; field: string; value: string; salt: string }

const commitmentIn = (value: unknown): string | undefined => {
  const { personal } = (value ?? {}) as { personal?: unknown }
  return typeof personal === "string" ? personal : undefined
}

/**
 * Personal data is sealed as a salted hash only; value and salt lie apart, and go when the person is erased. What is
 * still there must fit its hash; what is gone must have been erased by an act.
 * @returns how to compare a live value with an image that holds its hash
 */
export const checkPersonal = async (client: pg.ClientBase, findings: Findings): Promise<Resolve> => {
  const { rows } = await client.query<Personal>(
    "select commitment, account_id::text, field, value, salt from history.personal",
  )
  const known = new Map(rows.map((row) => [row.commitment, row]))
  for (const row of rows) {
    const hash = createHash("sha256").update(`${row.salt}|${row.field}|${row.value}`).digest("hex")
    if (hash === row.commitment) continue
    const th = `ข้อมูลส่วนบุคคล (${row.field}) ของบัญชี ${row.account_id} ถูกแก้ไขนอกระบบ`
    const en = `personal data (${row.field}) of account ${row.account_id} was altered behind the register's back`
    findings.add({ code: "personal_changed", table: "account", record: row.account_id, text: { th, en } })
  }
  for (const { account, field } of await readMissing(client)) {
    const th = `ข้อมูลส่วนบุคคล (${field}) ของบัญชี ${account} หายไปโดยไม่มีการลบตามขั้นตอน`
    const en = `personal data (${field}) of account ${account} is gone, and no act erased it`
    findings.add({ code: "personal_missing", table: "account", record: account, text: { th, en } })
  }
  return (_record, _field, kept, found) => {
    const commitment = commitmentIn(kept)
    if (commitment === undefined) return false
    const other = commitmentIn(found)
    if (other !== undefined) return other === commitment
    const value = known.get(commitment)
    return value === undefined || value.value === found
  }
}

/** Commitments in images of people who were not erased, without their value. */
const readMissing = async (client: pg.ClientBase): Promise<readonly { account: string; field: string }[]> => {
  const { rows } = await client.query<{ account: string; field: string }>(
    `with image as (
       select record_id as account, id, after from history.change where table_name = 'account' and after is not null
     ), newest as (select distinct on (account) account, after from image order by account, id desc)
     select distinct i.account, f.key as field
     from image i join newest n using (account), lateral jsonb_each(i.after) f
     where f.value ? 'personal' and n.after ->> 'erased_at' is null
       and not exists (select from history.personal p where p.commitment = f.value ->> 'personal')`,
  )
  return rows
}
