import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Facts, Question, Thing } from "../indicators/facts.ts"
import { readMoney } from "./money.ts"
import { readRelations } from "./relations.ts"
import { submissionsIn } from "./submissions.ts"

/** All that the indicators of a year are computed from. */
export const readFacts = async (pool: pg.Pool, question: Question): Promise<Facts> => {
  const { fiscal } = question
  const [units, countries] = await Promise.all([thaiUnits(pool, []), regions(pool, [])])
  const provinceOf = new Map(units.map(({ code, province }) => [code, province]))
  const provincesOf = (codes: readonly string[]) => [
    ...new Set(codes.map((code) => provinceOf.get(code) ?? code)),
  ]
  const asean = new Set(countries.filter((country) => country.asean).map(({ code }) => code))
  const [relation, money, cases, valid, officers, working, due, sent] = await Promise.all([
    readRelations(pool, question, provincesOf, asean),
    readMoney(pool, question, provincesOf),
    openCases(pool, [fiscal.to]),
    handbooks(pool, [fiscal.to]),
    trained(pool, [fiscal.to]),
    groups(pool, [fiscal.from, fiscal.to]),
    tasks(pool, [fiscal.from, fiscal.to]),
    submissionsIn(pool, fiscal),
  ])
  const being = working.filter(({ onLastDay }) => onLastDay)
  const concerned = new Set([
    ...relation.filter((one) => one.concerned).flatMap(({ provinces }) => provinces),
    ...provincesOf(cases.map(({ unit }) => unit)),
  ])
  return {
    regionOf: new Map(countries.map(({ code, region }) => [code, region])),
    things: {
      relation,
      money,
      handbook: valid.map(({ id }) => ({ id, provinces: [] })),
      central_group: being
        .filter(({ province }) => province === null)
        .map(({ id }) => ({ id, provinces: [] })),
      group: working.map(({ id, province, met }) => ({ id, provinces: within(province), met })),
      task: due.map(({ id, province, doneInTime }) => ({
        id,
        provinces: within(province),
        in_time: doneInTime,
      })),
      submission: sent.map(({ id, unit, returned }) => ({
        id,
        provinces: unit ? provincesOf([unit]) : [],
        not_returned: !returned,
      })),
      province: [...concerned].toSorted().map((code): Thing => ({
        id: code,
        provinces: [code],
        trained: officers.some(({ province }) => province === code),
        has_group: being.some(({ province }) => province === code),
      })),
    },
  }
}

const within = (province: string | null) => (province ? [province] : [])

const thaiUnits = prepared<{ code: string; province: string }>(`
  select code, coalesce(subdivision, code) as province from unit where country = 'TH'`)

const regions = prepared<{ code: string; region: string; asean: boolean }>(
  "select code, subregion as region, asean from country",
)

/** Cases that ran on the last day: a province that prepares its first relation has no relation yet. */
const openCases = prepared<{ unit: string }>(`
  select distinct home_unit as unit from establishment_case where home_unit is not null
    and opened_at < ($1::date + 1)::timestamp at time zone 'Asia/Bangkok'
    and (closed_at is null or closed_at >= ($1::date + 1)::timestamp at time zone 'Asia/Bangkok')`)

/** Versions of the handbook that were valid on the last day. */
const handbooks = prepared<{ id: string }>(`
  select id from handbook_version where withdrawn_at is null and published_on <= $1::date and valid_from <= $1::date
    and (valid_until is null or valid_until >= $1::date) order by valid_from desc`)

/** Provinces with an officer whose training was valid on the last day. */
const trained = prepared<{ province: string }>(`
  select distinct province from training where withdrawn_at is null and held_on <= $1::date and valid_until >= $1::date`)

type GroupRow = {
  readonly id: string
  /** Null: the central group. */
  readonly province: string | null
  readonly onLastDay: boolean
  readonly met: boolean
}

/** Working groups that were in being on some day of the year. */
const groups = prepared<GroupRow>(`
  select g.id, g.province, g.set_up_on <= $2::date and (g.dissolved_on is null or g.dissolved_on > $2::date) as "onLastDay",
    exists (select from working_group_meeting m where m.group_id = g.id and m.withdrawn_at is null
      and m.held_on between $1::date and $2::date) as met
  from working_group g where g.withdrawn_at is null and g.set_up_on <= $2::date
    and (g.dissolved_on is null or g.dissolved_on > $1::date)
  order by g.province nulls first, g.set_up_on`)

const tasks = prepared<{ id: string; province: string | null; doneInTime: boolean }>(`
  select t.id, g.province, coalesce(t.done_on <= t.due_on, false) as "doneInTime" from working_group_task t
    join working_group g on g.id = t.group_id
  where t.withdrawn_at is null and g.withdrawn_at is null and t.due_on between $1::date and $2::date order by t.due_on, t.id`)
