import { sql } from "kysely"
import { command, type Tx } from "#database/act.ts"
import { conflict, invalid, type Issue, MovedOn } from "#kernel/errors.ts"
import { criteriaInForce } from "../queries/criteria.ts"
import { type CountryScore, getPriorities, type PriorityList, type Tier } from "../queries/priorities.ts"
import { selectionRights } from "../rights.ts"

type Written = { readonly id: string }

/**
 * Begins the list of a year: the next version of it, as a copy of what was published last; without any, the countries that
 * Thailand has relations with. It is on the criteria in force today.
 */
export const preparePriorities = command<{ readonly year: number }, object, Written>({
  right: selectionRights["priority.prepare"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, { year }) => {
    if (!Number.isInteger(year) || year < 2500 || year > 2700)
      throw invalid([{ path: "year", text: wrongYear }])
    const criteria = await criteriaInForce(tx, "country")
    const { newest } = await tx
      .selectFrom("country_priority")
      .select((eb) => eb.fn.max("version").as("newest"))
      .where("year", "=", year)
      .executeTakeFirstOrThrow()
    const id = act.newId()
    await tx
      .insertInto("country_priority")
      .values({
        id,
        year,
        version: ((newest as number | null) ?? 0) + 1,
        state: "draft",
        criteria_set_id: criteria.id,
        created_at: act.at,
      })
      .execute()
    const before = await earlierEntries(tx, year)
    for (const entry of before)
      await tx
        .insertInto("country_priority_entry")
        .values({ id: act.newId(), priority_id: id, ...entry })
        .execute()
    return { id }
  },
})

const earlierEntries = async (tx: Tx, year: number) => {
  const earlier = await tx
    .selectFrom("country_priority")
    .select("id")
    .where("state", "=", "published")
    .where("year", "<=", year)
    .orderBy("year", "desc")
    .executeTakeFirst()
  if (earlier) {
    const rows = await tx
      .selectFrom("country_priority_entry")
      .select(["country", "tier", "reason_th", "reason_en", "scores"])
      .where("priority_id", "=", earlier.id)
      .execute()
    return rows.map(({ scores, ...row }) => Object.assign(row, { scores: JSON.stringify(scores) }))
  }
  const { rows } = await sql<{ country: string }>`
    select distinct c.code as country from relation r cross join lateral unnest(r.partner_countries) c (code)
    where r.status = 'in_force' and r.withdrawn_at is null and r.merged_into is null`.execute(tx)
  return rows.map(({ country }) => ({ country, tier: "later", reason_th: "" }))
}

const wrongYear = {
  th: "ปีงบประมาณต้องเป็น พ.ศ. เช่น 2570",
  en: "The fiscal year is a Buddhist one, such as 2570",
}

const holdDraft = async (tx: Tx, id: string) => {
  await getPriorities(tx, id)
  await tx.selectFrom("country_priority").select("id").where("id", "=", id).forUpdate().execute()
  return { list: await getPriorities(tx, id), subject: {} }
}

const refuseOthers = ({ state, revision }: PriorityList, seen: number) => {
  if (state !== "draft") throw conflict(final)
  if (revision !== seen) throw new MovedOn(revision, [])
}

const final = {
  th: "บัญชีที่ประกาศแล้วแก้ไขไม่ได้ ให้จัดทำฉบับใหม่ของปีนั้น",
  en: "A list that was published is final; prepare a next version for the year",
}

export type PutCountry = {
  readonly id: string
  readonly revision: number
  readonly country: string
  readonly tier: Tier
  readonly reasonTh: string
  readonly reasonEn: string | null
  readonly scores: Readonly<Record<string, CountryScore>>
}

type Found = { readonly list: PriorityList }

/** Puts a country into a draft, or changes what is said of it. */
export const putCountry = command<PutCountry, Found, Written>({
  right: selectionRights["priority.prepare"],
  find: (tx, { id }) => holdDraft(tx, id),
  run: async (tx, act, { id, revision, country, tier, reasonTh, reasonEn, scores }, { list }) => {
    refuseOthers(list, revision)
    const issues = issuesOfScores(list, scores)
    if (issues.length > 0) throw invalid(issues)
    const says = { tier, reason_th: reasonTh, reason_en: reasonEn, scores: JSON.stringify(scores) }
    await tx
      .insertInto("country_priority_entry")
      .values({ id: act.newId(), priority_id: id, country, ...says })
      .onConflict((on) => on.columns(["priority_id", "country"]).doUpdateSet(says))
      .execute()
    await touch(tx, id)
    return { id }
  },
})

const issuesOfScores = ({ criteria }: PriorityList, scores: PutCountry["scores"]): Issue[] =>
  Object.entries(scores).flatMap(([code, { low, high }]) => {
    const criterion = criteria.definition.criteria.find((one) => one.code === code)
    const right = criterion && criterion.from <= low && low <= high && high <= criterion.to
    return right ? [] : [{ path: `scores.${code}`, text: offScale }]
  })

const offScale = { th: "คะแนนอยู่นอกมาตรา", en: "The score lies off the scale" }

const touch = (tx: Tx, id: string, change: Record<string, string | Date> = {}) =>
  tx
    .updateTable("country_priority")
    .set({ ...change, revision: sql`revision + 1` })
    .where("id", "=", id)
    .execute()

/** Takes a country out of a draft. */
export const removeCountry = command<
  { readonly id: string; readonly revision: number; readonly country: string },
  Found,
  Written
>({
  right: selectionRights["priority.prepare"],
  find: (tx, { id }) => holdDraft(tx, id),
  run: async (tx, _act, { id, revision, country }, { list }) => {
    refuseOthers(list, revision)
    await tx
      .deleteFrom("country_priority_entry")
      .where("priority_id", "=", id)
      .where("country", "=", country)
      .execute()
    await touch(tx, id)
    return { id }
  },
})

/** Publishes a list in the place of the year's earlier version. Every country needs its reason. */
export const publishPriorities = command<{ readonly id: string; readonly revision: number }, Found, Written>({
  right: selectionRights["priority.publish"],
  find: (tx, { id }) => holdDraft(tx, id),
  run: async (tx, act, { id, revision }, { list }) => {
    refuseOthers(list, revision)
    const issues = list.entries.flatMap(({ reasonTh, countryName }) =>
      reasonTh
        ? []
        : [
            {
              path: "publish",
              text: {
                th: `${countryName.th} ยังไม่มีเหตุผล`,
                en: `${countryName.en} has no reason yet`,
              },
            },
          ],
    )
    if (list.entries.length === 0) issues.push({ path: "publish", text: empty })
    if (issues.length > 0) throw invalid(issues)
    await tx
      .updateTable("country_priority")
      .set({ state: "superseded" })
      .where("year", "=", list.year)
      .where("state", "=", "published")
      .execute()
    await touch(tx, id, { state: "published", published_at: act.at })
    return { id }
  },
})

const empty = { th: "ยังไม่มีประเทศในบัญชี", en: "There is no country in the list yet" }
