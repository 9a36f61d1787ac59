import type { Reader } from "#database/database.ts"
import { notFound } from "#kernel/errors.ts"
import type { Day } from "#kernel/dates.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Text } from "#kernel/text.ts"
import type { Format } from "../formats/rules.ts"

/** A version of the fixed format. */
export type KeptFormat = {
  readonly id: string
  readonly version: number
  readonly name: Text
  readonly isSample: boolean
  readonly state: "prepared" | "published" | "withdrawn"
  readonly format: Format
  readonly effectiveFrom: Day | null
  readonly basis: Text | null
  readonly publishedAt: Date | null
}

type Row = {
  id: string
  version: number
  name_th: string
  name_en: string
  is_sample: boolean
  state: string
  definition: unknown
  effective_from: string | null
  basis_th: string | null
  basis_en: string | null
  published_at: Date | null
}

const keptOf = (row: Row): KeptFormat => ({
  id: row.id,
  version: row.version,
  name: { th: row.name_th, en: row.name_en },
  isSample: row.is_sample,
  state: row.state as KeptFormat["state"],
  format: row.definition as Format,
  effectiveFrom: row.effective_from as Day | null,
  basis: row.basis_th === null ? null : { th: row.basis_th, en: row.basis_en ?? row.basis_th },
  publishedAt: row.published_at,
})

/** @throws Refusal (not found) */
export const getFormat = async (reader: Reader, id: string): Promise<KeptFormat> => {
  const row = isUuid(id)
    ? await reader.selectFrom("agreement_format").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบแบบมาตรฐานนี้", en: "There is no such format" })
  return keptOf(row)
}

/** Every format, the newest first. */
export const listFormats = async (reader: Reader): Promise<readonly KeptFormat[]> =>
  (await reader.selectFrom("agreement_format").selectAll().orderBy("version", "desc").execute()).map(keptOf)

/** The format that a memorandum begun on this day is drawn from: the ministry's where there is one, or the sample. */
export const formatInForce = async (reader: Reader, today: Day): Promise<KeptFormat> => {
  const row = await reader
    .selectFrom("agreement_format")
    .selectAll()
    .where("state", "=", "published")
    .where("effective_from", "<=", today)
    .orderBy("is_sample")
    .orderBy("effective_from", "desc")
    .orderBy("version", "desc")
    .executeTakeFirst()
  if (!row)
    throw notFound({
      th: "ยังไม่มีแบบมาตรฐานที่ใช้อยู่ กระทรวงต้องประกาศใช้แบบก่อน",
      en: "No format is in force yet; the ministry has to publish one first",
    })
  return keptOf(row)
}
