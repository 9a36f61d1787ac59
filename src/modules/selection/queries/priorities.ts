import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Text } from "#kernel/text.ts"
import { type Outcome, outcomeOf } from "../outcome/outcome.ts"
import { getCriteria, type KeptSet } from "./criteria.ts"
import { keptOutcome } from "./outcome.ts"

export const tiers = ["first", "next", "later"] as const
export type Tier = (typeof tiers)[number]

/** A score of a country, with what it rests on; what is not there is not known. */
export type CountryScore = { readonly low: number; readonly high: number; readonly evidence: string | null }

export type PriorityEntry = {
  readonly country: string
  readonly countryName: Text
  readonly tier: Tier
  readonly reasonTh: string
  readonly reasonEn: string | null
  readonly scores: Readonly<Record<string, CountryScore>>
  /** How many relations the register has with the country, in force. */
  readonly relations: number
}

export type PriorityList = {
  readonly id: string
  readonly year: number
  readonly version: number
  readonly state: "draft" | "published" | "superseded"
  readonly publishedAt: Date | null
  readonly revision: number
  readonly criteria: KeptSet
  readonly entries: readonly PriorityEntry[]
}

export type PriorityItem = Omit<PriorityList, "criteria" | "entries" | "revision">

/** All lists, the newest year and version first. */
export const listPriorities = async (reader: Reader): Promise<readonly PriorityItem[]> => {
  const { rows } = await sql<PriorityItem>`
    select id, year, version, state, published_at as "publishedAt" from country_priority
    order by year desc, version desc`.execute(reader)
  return rows
}

type Row = Omit<PriorityList, "criteria"> & { readonly criteriaSetId: string }

/** One list with its countries. @throws Refusal (not found) */
export const getPriorities = async (reader: Reader, id: string): Promise<PriorityList> => {
  const { rows } = isUuid(id)
    ? await sql<Row>`
        select p.id, p.year, p.version, p.state, p.published_at as "publishedAt", p.revision,
          p.criteria_set_id as "criteriaSetId",
          coalesce((select json_agg(json_build_object('country', e.country, 'tier', e.tier, 'reasonTh', e.reason_th,
              'reasonEn', e.reason_en, 'scores', e.scores, 'countryName', json_build_object('th', c.name_th, 'en', c.name_en),
              'relations', (select count(*) from relation r where r.partner_countries @> array[e.country]
                and r.status = 'in_force' and r.withdrawn_at is null and r.merged_into is null))
              order by c.name_th collate "th-x-icu")
            from country_priority_entry e join country c on c.code = e.country where e.priority_id = p.id), '[]') as entries
        from country_priority p where p.id = ${id}`.execute(reader)
    : { rows: [] }
  const [row] = rows
  if (!row) throw notFound({ th: "ไม่พบบัญชีลำดับความสำคัญนี้", en: "There is no such list of countries" })
  const { criteriaSetId, ...list } = row
  return { ...list, criteria: await getCriteria(reader, criteriaSetId) }
}

/** The same for pages: computed once for each version of a list. */
export const prioritiesForPages = (list: PriorityList): Outcome =>
  keptOutcome(`priorities ${list.id} ${list.revision}`, () => outcomeOfPriorities(list))

/** What follows from the ministry's scores, by the same engine as for partners. */
export const outcomeOfPriorities = ({ criteria, entries }: PriorityList): Outcome => {
  const scores = entries.flatMap(({ country, scores: given }) =>
    Object.entries(given).map(([criterion, { low, high }]) => ({ candidate: country, criterion, low, high })),
  )
  return outcomeOf(
    { ...criteria.definition, gates: [] },
    entries.map(({ country }) => ({ id: country, gates: {} })),
    scores.length === 0 ? [] : [{ id: "ministry", scores }],
  )
}
