import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { calendarYear, type Day, fiscalYear, fiscalYearOf } from "#kernel/dates.ts"
import { countedIn, indicatorsOf, type Indicator } from "../indicators/compute.ts"
import { definitions } from "../indicators/definitions.ts"
import { type Facts, factsOfProvince } from "../indicators/facts.ts"
import { readFacts } from "./facts.ts"
import { kept } from "./kept.ts"

/** What is asked of a year. */
export type AskedIndicators = {
  /** B.E.; the fiscal year, and for the calendar variants the calendar year, of that number */
  readonly year: number
  readonly today: Day
  /** Grade from which an activity counts: 0 any, 1 a report, 2 with documents, 3 signed by the partner too. */
  readonly evidence?: number
  /** Code of a province, such as "TH-50"; the whole country when absent. */
  readonly province?: string | undefined
}

const factsOf = (pool: pg.Pool, { year, today, evidence = 0 }: AskedIndicators): Promise<Facts> => {
  const last = Math.min(year, fiscalYearOf(today) - 1)
  return readFacts(pool, {
    year,
    fiscal: fiscalYear(year),
    calendar: calendarYear(year),
    twoYears: { from: fiscalYear(last - 1).from, to: fiscalYear(last).to },
    minimumEvidence: evidence,
  })
}

const within = (facts: Facts, province: string | undefined) =>
  province ? factsOfProvince(facts, province) : facts

/** All indicators and variants of the drive plan for one year, and what stands beside them, as the records say today. */
export const computeIndicators = async (
  pool: pg.Pool,
  asked: AskedIndicators,
): Promise<readonly Indicator[]> => indicatorsOf(within(await factsOf(pool, asked), asked.province))

const allProvinces = prepared<{ code: string }>("select code from province order by code")

/** The figures of the whole country, and of every province, also of those where nothing was to be counted. */
export const computeEverywhere = async (pool: pg.Pool, asked: Pick<AskedIndicators, "year" | "today">) => {
  const [facts, codes] = await Promise.all([factsOf(pool, asked), allProvinces(pool, [])])
  const provinces = Object.fromEntries(
    codes.map(({ code }) => [code, indicatorsOf(factsOfProvince(facts, code))]),
  )
  return { figures: indicatorsOf(facts), provinces }
}

/** One figure with everything that it counts; undefined where there is no such figure. */
export const openIndicator = async (
  pool: pg.Pool,
  asked: AskedIndicators,
  id: string,
  variant: string | undefined,
): Promise<{ readonly figure: Indicator; readonly counted: readonly string[] } | undefined> => {
  const definition = definitions.find((one) => one.id === id && one.variant === variant)
  if (!definition) return undefined
  const facts = within(await factsOf(pool, asked), asked.province)
  const [figure] = indicatorsOf(facts, [definition])
  return figure && { figure, counted: countedIn(definition, facts) }
}

/** A year that was closed, with the figures that it keeps. */
export type ClosedYear = { readonly closedAt: string; readonly figures: readonly Indicator[] }

const closed = prepared<ClosedYear>(`
  select closed_at as "closedAt", case when $2::text is null then figures else coalesce(provinces -> $2::text, '[]') end as figures
  from indicator_year where year = $1`)

/** The figures that a closed year keeps, of the whole country or a province; undefined while it is open. */
export const findClosedYear = async (
  pool: pg.Pool,
  year: number,
  province?: string,
): Promise<ClosedYear | undefined> => (await closed(pool, [year, province ?? null]))[0]

/** What a closed year keeps of indicator 2.1: relations that were counted, and that did something together. */
export type KeptSentence = { readonly closedAt: string; readonly passed: number; readonly counted: number }

const sentence = prepared<KeptSentence>(`
  select closed_at as "closedAt", (f -> 'numerator')::int as passed, (f -> 'denominator')::int as counted
  from indicator_year cross join lateral jsonb_path_query_first(
    case when $2 = '' then figures else provinces -> $2 end, '$[*] ? (@.variant == "relation_fiscal")') f
  where year = $1 and f is not null`)

const sentenceOf = kept(
  async (pool: pg.Pool, year: number, province: string) => (await sentence(pool, [year, province]))[0],
)

/** For the sentence on top of a dashboard; undefined while the year is open. */
export const findKeptSentence = async (pool: pg.Pool, year: number, province = "") =>
  (await sentenceOf.shown(pool, year, province)).value

const caseTitles = prepared<{ id: string; title: string }>(`
  select c.id, '#' || c.number || ' ' || coalesce(h.name_th, c.home_written, '') || ' – '
    || coalesce(p.name_th, p.name_en, c.partner_written, '') as title
  from establishment_case c left join unit h on h.code = c.home_unit left join unit p on p.code = c.partner_unit
  where c.id = any($1::uuid[]) order by c.number`)

/** Cases by what they are called. */
export const titlesOfCases = (pool: pg.Pool, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : caseTitles(pool, [ids])

const workTitles = prepared<{ id: string; title: string; group: string | undefined }>(`
  select id, name as title, id as "group" from working_group where id = any($1::uuid[])
  union all select id, title, group_id from working_group_task where id = any($1::uuid[])
  union all select id, title, null from handbook_version where id = any($1::uuid[])`)

/** Working groups, their tasks and handbooks by what they are called, with the group that they are found with. */
export const titlesOfWork = (pool: pg.Pool, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : workTitles(pool, [ids])
