import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Request } from "#http/request.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { decide } from "#kernel/rights.ts"
import type { Attachable } from "../../attachables.ts"
import { filePaths } from "../../paths.ts"
import { filesRights } from "../../rights.ts"
import type { PaperKind } from "../kinds.ts"

/** A template of an office that stands. */
export type Template = {
  readonly id: string
  readonly organisationId: string
  readonly kind: string
  readonly name: string
  readonly version: number
  readonly places: readonly string[]
  readonly addedAt: Date
  readonly addedBy: string | null
  readonly attachmentId: string
  readonly sha256: string
}

const columns = `t.id, t.organisation_id as "organisationId", t.kind, t.name, t.version, t.places, t.added_at as "addedAt",
  a.name as "addedBy", f.id as "attachmentId", f.sha256`
const sources = `paper_template t join attachment f on f.subject_kind = 'paper_template' and f.subject_id = t.id::text
  left join account a on a.id = t.added_by`

/** Templates of these offices, every version that stands; the newest of each first. */
export const templatesOf = prepared<Template>(`
  select ${columns} from ${sources} where t.organisation_id = any($1::uuid[]) and t.withdrawn_at is null
  order by t.kind, t.name, t.version desc`)

const one = prepared<Template>(`select ${columns} from ${sources} where t.id = $1 and t.withdrawn_at is null`)

/** @throws Refusal (not found), also where it was withdrawn */
export const getTemplate = async (pool: pg.Pool, id: string): Promise<Template> => {
  const [row] = isUuid(id) ? await one(pool, [id]) : []
  if (!row)
    throw notFound({
      th: "ไม่พบแม่แบบนี้ อาจถูกถอนไปแล้ว",
      en: "There is no such template; it may have been withdrawn",
    })
  return row
}

/** A template that a record can be printed by. */
export type OfferedTemplate = { readonly id: string; readonly name: string; readonly version: number }

/** The newest of each template that the offices of this person have for a kind of paper. */
export const templatesFor = async (
  request: Request,
  { kind }: PaperKind,
): Promise<readonly OfferedTemplate[]> => {
  const { actor, services } = request
  if (actor.kind !== "person") return []
  const offices = actor.appointments.map(({ organisationId }) => organisationId)
  const all = (await templatesOf(services.database.pool, [offices])).filter((each) => each.kind === kind)
  return all.filter(({ name, organisationId }, at) => {
    const before = all[at - 1]
    return before?.name !== name || before.organisationId !== organisationId
  })
}

/** The offices of this person whose templates they may change. */
export const officesOf = ({ actor }: Request): readonly string[] =>
  actor.kind === "person"
    ? actor.appointments
        .map(({ organisationId }) => organisationId)
        .filter((id) => decide(filesRights["template.add"], actor, { organisationIds: [id] }).allowed)
    : []

/** The Word file of a template. */
export const templateFiles: Attachable = {
  kind: "paper_template",
  read: filesRights["template.read"],
  attach: filesRights["template.add"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader
          .selectFrom("paper_template")
          .select("organisation_id")
          .where("id", "=", id)
          .executeTakeFirst()
      : undefined
    return row && { organisationIds: [row.organisation_id] }
  },
  path: () => filePaths.templates,
}
