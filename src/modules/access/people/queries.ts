import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { OrganisationKind, Role } from "#kernel/rights.ts"

export type PersonState = "active" | "invited" | "no_post" | "suspended" | "erased"

const pageSize = 50

export type PeopleFilter = {
  readonly q?: string | undefined
  /** Only people with a post in these units: what a province may see. */
  readonly units?: readonly string[] | undefined
}

const stateOf = (today: Day) => sql<PersonState>`case
  when a.erased_at is not null then 'erased' when a.suspended_at is not null then 'suspended'
  when not exists (select from credential c where c.account_id = a.id and c.password_hash is not null)
    and not exists (select from identity i where i.account_id = a.id) then 'invited'
  when not exists (select from appointment h where h.account_id = a.id and h.held_from <= ${today}
    and (h.held_until is null or h.held_until >= ${today})) then 'no_post'
  else 'active' end`

const postNames = (today: Day) => sql<
  readonly { th: string; en: string }[]
>`coalesce((select json_agg(json_build_object('th', p.title_th || ' ' || o.name_th, 'en', p.title_en || ', ' || o.name_en)
    order by h.held_from) from appointment h join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
  where h.account_id = a.id and h.held_from <= ${today} and (h.held_until is null or h.held_until >= ${today})), '[]')`

/** People by name or address, one page, with the posts they hold today. */
export const listPeople = async (reader: Reader, filter: PeopleFilter, today: Day, page: number) => {
  const words = `%${(filter.q ?? "").replaceAll(/[\\%_]/g, "\\$&")}%`
  const rows = await reader
    .selectFrom("account as a")
    .select(["a.id", "a.name", "a.email"])
    .select((eb) => [
      stateOf(today).as("state"),
      postNames(today).as("posts"),
      eb.fn.countAll<number>().over().as("total"),
    ])
    .$if(Boolean(filter.q), (query) =>
      query.where((eb) => eb.or([eb("a.name", "ilike", words), eb("a.email", "ilike", words)])),
    )
    .$if(filter.units !== undefined, (query) => query.where(inUnits(filter.units ?? [])))
    .orderBy(sql`a.name collate "th-x-icu"`)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const total = rows[0]?.total ?? 0
  return { rows, total, pages: Math.ceil(total / pageSize) }
}

const inUnits = (units: readonly string[]) => sql<boolean>`exists (
  select from appointment h join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
  where h.account_id = a.id and o.units && ${sql.val([...units])}::text[])`

/** One person, where the reader may see people of those units. @throws Refusal (not found) */
export const getPerson = async (reader: Reader, id: string, today: Day, units?: readonly string[]) => {
  const row = isUuid(id)
    ? await reader
        .selectFrom("account as a")
        .select(["a.id", "a.name", "a.email", "a.suspended_at", "a.erased_at", "a.created_at"])
        .select(stateOf(today).as("state"))
        .where("a.id", "=", id)
        .$if(units !== undefined, (query) => query.where(inUnits(units ?? [])))
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบบุคคลนี้", en: "There is no such person" })
  return row
}

/** Every term of a person, the newest first. */
export const appointmentsOf = (reader: Reader, accountId: string) =>
  reader
    .selectFrom("appointment as h")
    .innerJoin("post as p", "p.id", "h.post_id")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["h.id", "h.held_from", "h.held_until", "h.acting", "p.role", "p.title_th", "p.title_en"])
    .select(["o.name_th", "o.name_en", "o.kind", "o.units", "o.id as organisation_id"])
    .where("h.account_id", "=", accountId)
    .orderBy("h.held_from", "desc")
    .execute()

/** One term, with whose it is, where the reader may see people of those units. @throws Refusal (not found) */
export const getAppointment = async (reader: Reader, id: string, units?: readonly string[]) => {
  const row = isUuid(id)
    ? await reader
        .selectFrom("appointment as h")
        .innerJoin("post as p", "p.id", "h.post_id")
        .innerJoin("organisation as o", "o.id", "p.organisation_id")
        .innerJoin("account as a", "a.id", "h.account_id")
        .select([
          "h.id",
          "h.account_id",
          "a.name",
          "h.held_from",
          "p.title_th",
          "p.title_en",
          "o.name_th",
          "o.name_en",
        ])
        .where("h.id", "=", id)
        .$if(units !== undefined, (query) => query.where(inUnits(units ?? [])))
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบวาระนี้", en: "There is no such term" })
  return row
}
export type Appointed = Awaited<ReturnType<typeof getAppointment>>

/** Posts that somebody could be appointed to, with their organisations. */
export const openPosts = async (reader: Reader, filter: PostFilter, today: Day) => {
  const rows = await reader
    .selectFrom("post as p")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["p.id", "p.role", "p.title_th", "p.title_en", "o.name_th", "o.name_en", "o.kind", "o.units"])
    .select("o.id as organisation_id")
    .where((eb) => eb.or([eb("p.ended_on", "is", null), eb("p.ended_on", ">=", today)]))
    .$if(filter.organisation !== undefined, (query) => query.where("o.id", "=", filter.organisation ?? ""))
    .orderBy("o.kind")
    .orderBy(sql`o.name_th collate "th-x-icu"`)
    .orderBy("p.created_at")
    .execute()
  return rows.map((row) => Object.assign(row, { role: row.role as Role, kind: row.kind as OrganisationKind }))
}
type PostFilter = { readonly organisation?: string | undefined }

/** People whose address this is, or whose name holds these words; ten at most. */
export const peopleLike = async (reader: Reader, typed: string) => {
  const columns = ["id", "name", "email"] as const
  const exact = await reader
    .selectFrom("account")
    .select(columns)
    .where((eb) => eb.or([eb("email", "=", typed.toLowerCase()), eb(sql<string>`id::text`, "=", typed)]))
    .execute()
  if (exact.length > 0) return exact
  return reader
    .selectFrom("account")
    .select(columns)
    .where("name", "ilike", `%${typed.replaceAll(/[\\%_]/g, "\\$&")}%`)
    .where("erased_at", "is", null)
    .orderBy(sql`name collate "th-x-icu"`)
    .limit(10)
    .execute()
}
