import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Letter } from "./schema.ts"

const columns = `l.id, l.organisation_id as "organisationId", o.name_th as "organisationTh", o.name_en as "organisationEn",
  l.year_be as year, l.series, l.serial, l.number, l.dated, l.received_on as "receivedOn", l.subject, l.sender, l.addressee,
  l.secrecy, l.note, l.case_id as "caseId", c.number as "caseNumber"`
const sources = `letter l join organisation o on o.id = l.organisation_id
  left join establishment_case c on c.id = l.case_id`

/** Letters that are not secret, and the secret ones of the offices of which the parameter holds the ids. */
const readable = (offices: string) => `(l.secrecy = 'none' or l.organisation_id = any(${offices}::uuid[]))`

/**
 * The register of an office (of all where none is named) in a year B.E. and a series; the last number first. The last value:
 * the offices whose secret letters are shown.
 */
export const listLetters = prepared<Letter & { readonly total: number }>(`
  select ${columns}, count(*) over () as total from ${sources}
  where ($1::uuid is null or l.organisation_id = $1) and ($2::int is null or l.year_be = $2)
    and ($3::text is null or l.series = $3) and ${readable("$6")}
  order by l.year_be desc, l.registered_at desc, l.id desc limit $4 offset $5`)

/** Letters of the case $1, in the order of their dates; secret ones of the offices $4. */
export const lettersOfCase = `
  select ${columns} from ${sources} where l.case_id = $1 and ${readable("$4")} order by l.dated, l.registered_at, l.id`

const one = prepared<Letter>(`select ${columns} from ${sources} where l.id = $1`)

/** @throws Refusal (not found) */
export const getLetter = async (pool: pg.Pool, id: string): Promise<Letter> => {
  const [row] = isUuid(id) ? await one(pool, [id]) : []
  if (!row) throw notFound(noLetter)
  return row
}

export const noLetter = { th: "ไม่พบหนังสือนี้ในทะเบียน", en: "This letter is not in the register" }

/** The code that an office's letters carry; undefined until it has been given once. */
export const prefixKept = async (pool: pg.Pool, organisationId: string): Promise<string | undefined> =>
  (await keptPrefix(pool, [organisationId]))[0]?.prefix

const keptPrefix = prepared<{ prefix: string }>(
  `select prefix from letter_office where organisation_id = $1 and prefix <> ''`,
)
