import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { OrganisationKind, Role } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"

export type OrganisationFilter = {
  readonly q?: string | undefined
  readonly kind?: OrganisationKind | undefined
  readonly unit?: string | undefined
}

const inWords = (q: string) => `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`

const pageSize = 50

/** What the units that an organisation belongs to are called, besides an office that is called by its own. */
const unitNames = sql<readonly { th: string; en: string }[]>`coalesce((
  select json_agg(json_build_object('th', coalesce(u.name_th, u.name_en), 'en', u.name_en) order by u.code)
  from unit u where u.code = any(o.units) and o.kind not in ('province', 'bangkok')), '[]')`

/** Organisations by name, kind or unit, one page, and how many there are in all. */
export const listOrganisations = async (reader: Reader, filter: OrganisationFilter, page: number) => {
  const { q, kind, unit } = filter
  const rows = await reader
    .selectFrom("organisation as o")
    .leftJoin("organisation as parent", "parent.id", "o.parent_id")
    .select(["o.id", "o.kind", "o.name_th", "o.name_en", "o.units", "o.valid_until"])
    .select(["parent.name_th as parent_th", "parent.name_en as parent_en"])
    .select((eb) => [
      eb
        .selectFrom("post")
        .select((inner) => inner.fn.countAll<number>().as("posts"))
        .whereRef("post.organisation_id", "=", "o.id")
        .as("posts"),
      unitNames.as("places"),
      eb.fn.countAll<number>().over().as("total"),
    ])
    .$if(Boolean(q), (query) =>
      query.where((eb) =>
        eb.or([eb("o.name_th", "ilike", inWords(q ?? "")), eb("o.name_en", "ilike", inWords(q ?? ""))]),
      ),
    )
    .$if(Boolean(kind), (query) => query.where("o.kind", "=", kind ?? "central"))
    .$if(Boolean(unit), (query) => query.where(sql<boolean>`o.units @> array[${unit ?? ""}]`))
    .orderBy("o.kind")
    .orderBy(sql`o.name_th collate "th-x-icu"`)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const total = rows[0]?.total ?? 0
  return {
    rows: rows.map((row) => Object.assign(row, { kind: row.kind as OrganisationKind })),
    total,
    pages: Math.ceil(total / pageSize),
  }
}

/** One organisation. @throws Refusal (not found) */
export const getOrganisation = async (reader: Reader, id: string) => {
  const row = isUuid(id)
    ? await reader.selectFrom("organisation").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบหน่วยงานนี้", en: "There is no such organisation" })
  return { ...row, kind: row.kind as OrganisationKind }
}

/** Posts of an organisation, with who holds each today. */
export const postsOf = async (reader: Reader, organisationId: string, today: Day) => {
  const posts = await reader
    .selectFrom("post")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .orderBy("created_at")
    .orderBy("id")
    .execute()
  const holders = await reader
    .selectFrom("appointment as h")
    .innerJoin("post as p", "p.id", "h.post_id")
    .innerJoin("account as a", "a.id", "h.account_id")
    .select(["h.id", "h.post_id", "h.held_from", "h.held_until", "h.acting", "a.name", "a.id as account_id"])
    .where("p.organisation_id", "=", organisationId)
    .where((eb) => eb.or([eb("h.held_until", "is", null), eb("h.held_until", ">=", today)]))
    .orderBy("h.held_from")
    .execute()
  return posts.map((post) =>
    Object.assign(post, {
      role: post.role as Role,
      holders: holders.filter((holder) => holder.post_id === post.id),
    }),
  )
}

/** Organisations that may stand above another, and those whose posts may be filled, for a list to choose from. */
export const organisationNames = (reader: Reader, kinds: readonly OrganisationKind[]) =>
  reader
    .selectFrom("organisation")
    .select(["id", "name_th", "name_en"])
    .where("kind", "in", kinds)
    .orderBy(sql`name_th collate "th-x-icu"`)
    .execute()

/** What organisations are called, by id. */
export const organisationNamesById = async (
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Text>> => {
  const rows = ids.length
    ? await reader
        .selectFrom("organisation")
        .select(["id", "name_th", "name_en"])
        .where("id", "in", ids)
        .execute()
    : []
  return new Map(rows.map((row) => [row.id, { th: row.name_th, en: row.name_en }]))
}

/** What the units of organisations are called, by code. */
export const unitNamesByCode = async (
  reader: Reader,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Text>> => {
  const rows = codes.length
    ? await reader
        .selectFrom("unit")
        .select(["code", "name_th", "name_en"])
        .where("code", "in", codes)
        .execute()
    : []
  return new Map(rows.map((row) => [row.code, { th: row.name_th ?? row.name_en, en: row.name_en }]))
}
