import type { Tx } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { type Content, listOf } from "../procedures/answers/rules.ts"

/**
 * The unit that a case proposes as partner; null while none is chosen. Places studied must be units abroad.
 * @throws Refusal (invalid) naming the field
 */
export const partnersIn = async (tx: Tx, content: Content): Promise<string | null> => {
  const partner = typeof content["partner"] === "string" && content["partner"] ? content["partner"] : null
  const studied = listOf(content["candidates"])
  const codes = [...new Set([...studied, ...(partner ? [partner] : [])])]
  if (codes.length === 0) return null
  const rows = await tx.selectFrom("unit").select(["code", "country"]).where("code", "in", codes).execute()
  const abroad = new Set(rows.filter(({ country }) => country !== "TH").map(({ code }) => code))
  if (studied.some((code) => !abroad.has(code)))
    throw invalid([{ path: "content.candidates", text: notAbroad }])
  if (partner && !abroad.has(partner)) throw invalid([{ path: "content.partner", text: notAbroad }])
  return partner
}

/** The relation that a case renews or amends: one of its own province that was signed. @throws Refusal (invalid) */
export const relationFor = async (tx: Tx, id: string | undefined, homeUnit: string) => {
  const row =
    id && isUuid(id)
      ? await tx
          .selectFrom("relation")
          .select(["id", "home_units", "partner_units", "partner_name", "status"])
          .where("id", "=", id)
          .where("withdrawn_at", "is", null)
          .where("merged_into", "is", null)
          .executeTakeFirst()
      : undefined
  if (!row?.home_units.includes(homeUnit)) throw invalid([{ path: "relationId", text: noRelation }])
  if (row.status !== "in_force" && row.status !== "ended")
    throw invalid([{ path: "relationId", text: notSigned }])
  const partnerUnit = row.partner_units[0] ?? null
  return { id: row.id, partnerUnit, partnerWritten: partnerUnit ? null : row.partner_name }
}

const notAbroad = {
  th: "ต้องเป็นเมืองหรือหน่วยการปกครองในต่างประเทศที่มีในทะเบียนสถานที่",
  en: "This must be a unit abroad that the register of places knows",
}
const noRelation = {
  th: "เลือกความสัมพันธ์ของจังหวัดที่จะต่ออายุหรือแก้ไข",
  en: "Choose the relation of the province that is to be renewed or amended",
}
const notSigned = {
  th: "ความสัมพันธ์นี้ยังไม่เคยลงนาม จึงต่ออายุหรือแก้ไขไม่ได้",
  en: "This relation was never signed, so it cannot be renewed or amended",
}
