import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { dayOf, type Day, fiscalYearOf } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { same } from "#kernel/text.ts"
import { getUnit, unitName } from "#modules/places/index.ts"
import { countryGroups, countryWeights } from "../balance/queries.ts"
import { nationYear } from "../dashboard/queries/places.ts"
import { countStates, relationStates, standing, withLastContact } from "../dashboard/queries/standing.ts"
import { titlesOf } from "../dashboard/queries/titles.ts"
import { type Scope, yearsOf } from "../dashboard/queries/years.ts"
import { countEvaluations } from "../evaluation/queries/read.ts"
import { computeIndicators, findClosedYear } from "../queries/indicators.ts"
import { firstWarnings, readAssessment } from "../warning/queries.ts"
import { reportWords as words } from "./words.ts"

const trendYears = 5

const provinceNames = prepared<{ code: string; nameTh: string | null; nameEn: string }>(`
  select code, name_th as "nameTh", name_en as "nameEn" from unit where country = 'TH'`)

/** All that an annual report or a brief says, from the queries of the screens. */
export const readAnnual = async (pool: pg.Pool, year: number, today: Day, province: string | undefined) => {
  const scope: Scope = province ? { kind: "province", id: province } : { kind: "nation" }
  const running = fiscalYearOf(today)
  const [
    { value: years },
    states,
    all,
    indicators,
    closed,
    evaluations,
    assessed,
    warnings,
    nation,
    groups,
    { value: weights },
    units,
  ] = await Promise.all([
    yearsOf(pool, scope, year - trendYears + 1, year),
    province ? relationStates(pool, today, { province }) : [],
    province ? [] : standing.now(pool, today),
    computeIndicators(pool, { year, province, today }),
    findClosedYear(pool, year, province),
    countEvaluations(pool, year, province),
    readAssessment(pool),
    firstWarnings(pool, mostWarnings, province),
    nationYear.now(pool, year),
    countryGroups(pool),
    countryWeights(pool, running, running, today),
    provinceNames(pool, []),
  ])
  const met = province ? await withLastContact(pool, states.slice(0, mostWithout), today) : []
  const shown = closed?.figures ?? indicators
  const without = shown.find(({ variant }) => variant === "relation_fiscal")?.without ?? []
  const titles = await titlesOf(pool, [
    ...without.slice(0, mostWithout),
    ...warnings.map(({ relation }) => relation),
    ...(province ? states.map(({ id }) => id).slice(0, mostWithout) : []),
  ])
  const names = new Map<string, Text>([
    ...units.map(({ code, nameTh, nameEn }) => [code, { th: nameTh ?? nameEn, en: nameEn }] as const),
    ...groups.map(({ code, nameTh, nameEn }) => [code, { th: nameTh, en: nameEn }] as const),
  ])
  return {
    year,
    today,
    of: province ? words.provinceOf(unitName(await getUnit(pool, province))) : words.thailand,
    province,
    years,
    counts: countStates(province ? states : all),
    /** A province's own relations; none for the nation. */
    states,
    /** A province's own relations, as many as are listed, with their last contact. */
    met,
    indicators: shown,
    /** As the records say today, beside those that a closed year keeps. */
    now: closed ? indicators : undefined,
    closedOn: closed ? dayOf(new Date(closed.closedAt)) : null,
    evaluations,
    /** Null where the background has not looked yet. */
    assessed: assessed ? { method: assessed.method, asOf: assessed.asOf } : null,
    warnings,
    without,
    provinces: nation.provinces.filter(
      ({ relations, all }) => relations > 0 || all.held > 0 || all.spentBaht > 0,
    ),
    groups,
    weights: weights.get(running) ?? new Map<string, number>(),
    titleOf: (id: string): Text => titles.get(id) ?? same(id),
    nameOf: (code: string): Text => names.get(code) ?? same(code),
  }
}

export const mostWithout = 100
export const mostWarnings = 10

export type Annual = Awaited<ReturnType<typeof readAnnual>>
