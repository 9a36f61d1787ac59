import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Day, PreciseDate } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Text } from "#kernel/text.ts"
import type { FormatLanguage } from "../formats/languages/rules.ts"
import type { Draft } from "../drafting/rules.ts"
import type { AgreementKind, AgreementState, SignedBy } from "../rules.ts"

/** A memorandum as it stands. */
export type Agreement = {
  readonly id: string
  readonly number: number
  readonly kind: AgreementKind
  readonly state: AgreementState
  readonly caseId: string | null
  readonly relationId: string | null
  readonly previousId: string | null
  readonly homeUnits: readonly string[]
  readonly homeUnit: string | null
  readonly partnerUnit: string | null
  readonly partnerWritten: string | null
  readonly home: Text
  readonly partner: Text
  readonly partnerCountry: string | null
  readonly term: string | null
  readonly formatId: string | null
  readonly draft: Draft | null
  readonly departs: boolean
  readonly languages: readonly FormatLanguage[]
  readonly signedOn: PreciseDate | null
  readonly signedPlace: string | null
  readonly signatories: readonly SignedBy[]
  readonly validUntil: PreciseDate | null
  readonly validThrough: Day | null
  readonly endedOn: PreciseDate | null
  readonly endReason: string | null
  readonly note: string | null
  readonly revision: number
  readonly updatedAt: Date
}

/** The columns of a memorandum, from `agreement a`, its units h and p, and its relation r. */
const columns = sql`a.id, a.number, a.kind, a.state, a.case_id as "caseId", a.relation_id as "relationId",
  a.previous_id as "previousId", a.home_unit as "homeUnit", a.partner_unit as "partnerUnit",
  a.partner_written as "partnerWritten",
  case when a.home_unit is not null then array[a.home_unit] else r.home_units end as "homeUnits",
  json_build_object('th', coalesce(h.name_th, h.name_en, r.home_name), 'en', coalesce(h.name_en, r.home_name)) as home,
  json_build_object('th', coalesce(p.name_th, p.name_en, a.partner_written, r.partner_name, ''),
                    'en', coalesce(p.name_en, a.partner_written, r.partner_name, '')) as partner,
  coalesce(p.country, r.partner_countries[1]) as "partnerCountry", r.term, a.format_id as "formatId", a.draft, a.departs,
  a.languages, a.signed_on as "signedOn", a.signed_place as "signedPlace", a.signatories, a.valid_until as "validUntil",
  a.valid_through as "validThrough", a.ended_on as "endedOn", a.end_reason as "endReason", a.note, a.revision,
  a.updated_at as "updatedAt"`
const tables = sql`agreement a left join relation r on r.id = a.relation_id
  left join unit h on h.code = coalesce(a.home_unit, r.home_units[1])
  left join unit p on p.code = coalesce(a.partner_unit, case when cardinality(r.partner_units) = 1 then r.partner_units[1] end)`

export const findAgreement = async (reader: Reader, id: string): Promise<Agreement | undefined> => {
  if (!isUuid(id)) return undefined
  const { rows } = await sql<Agreement>`select ${columns} from ${tables} where a.id = ${id}`.execute(reader)
  return rows[0]
}

/** @throws Refusal (not found) */
export const getAgreement = async (reader: Reader, id: string): Promise<Agreement> => {
  const found = await findAgreement(reader, id)
  if (!found) throw notFound({ th: "ไม่พบบันทึกความเข้าใจนี้", en: "There is no such memorandum" })
  return found
}

export type AgreementFilter = {
  readonly state?: AgreementState | undefined
  readonly unit?: string | undefined
  /** Also what was made for relations that were merged into it. */
  readonly relation?: string | undefined
  readonly caseId?: string | undefined
  /** In force, of a relation that is not withdrawn, and over by this day. */
  readonly endsBy?: Day | undefined
  readonly departs?: boolean | undefined
}

/** Memoranda of a filter: what expires first comes first where that is asked, otherwise what was done last. */
export const listAgreements = async (
  reader: Reader,
  filter: AgreementFilter,
  part: { readonly limit: number; readonly offset: number },
): Promise<{ readonly items: readonly Agreement[]; readonly total: number }> => {
  const { state, unit, relation, caseId, endsBy, departs } = filter
  const { rows } = await sql<Agreement & { total: number }>`
    select ${columns}, count(*) over ()::int as total from ${tables}
    where (${state ?? null}::text is null or a.state = ${state ?? null})
      and (${unit ?? null}::text is null or coalesce(a.home_unit = ${unit ?? null}, false)
        or a.home_unit is null and ${unit ?? null} = any(r.home_units))
      and (${relation ?? null}::uuid is null or a.relation_id = ${relation ?? null} or r.merged_into = ${relation ?? null})
      and (${caseId ?? null}::uuid is null or a.case_id = ${caseId ?? null})
      and (${endsBy ?? null}::date is null or a.state = 'signed' and a.valid_through <= ${endsBy ?? null}
        and r.withdrawn_at is null)
      and (${departs ?? null}::boolean is null or a.departs = ${departs ?? null})
    order by case when ${endsBy ?? null}::date is not null then a.valid_through end, a.updated_at desc, a.id
    limit ${part.limit} offset ${part.offset}`.execute(reader)
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
