import { command } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { attach } from "../../commands/attach-files.ts"
import type { KeptFile } from "../../content/receive.ts"
import { filesRights } from "../../rights.ts"

type Input = {
  readonly organisationId: string
  readonly kind: string
  readonly name: string
  readonly places: readonly string[]
  readonly file: KeptFile
}

/** Puts in a template of an office; under a name that is there already it becomes the next version. */
export const addTemplate = command<Input, object, { readonly id: string; readonly version: number }>({
  right: filesRights["template.add"],
  find: async (tx, { organisationId }) => {
    // whoever adds at the same time waits here, so that each gets a version of its own
    const office = isUuid(organisationId)
      ? await tx
          .selectFrom("organisation")
          .select("id")
          .where("id", "=", organisationId)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (!office) throw notFound({ th: "ไม่พบหน่วยงานนี้", en: "There is no such office" })
    return { subject: { organisationIds: [office.id] } }
  },
  run: async (tx, act, { organisationId: organisation_id, kind, name, places, file }) => {
    const last = await tx
      .selectFrom("paper_template")
      .select((of) => of.fn.max("version").as("version"))
      .where("organisation_id", "=", organisation_id)
      .where("kind", "=", kind)
      .where("name", "=", name)
      .executeTakeFirst()
    const version = (last?.version ?? 0) + 1
    const id = act.newId()
    const added_by = act.actor.kind === "person" ? act.actor.accountId : null
    await tx
      .insertInto("paper_template")
      .values({ id, organisation_id, kind, name, version, places: [...places], added_by, added_at: act.at })
      .execute()
    await attach(tx, act, { kind: "paper_template", id }, file)
    return { id, version }
  },
})

/** Takes a version of a template out of use; papers that were filled from it stay. */
export const withdrawTemplate = command<{ readonly id: string }, object, undefined>({
  right: filesRights["template.withdraw"],
  find: async (tx, { id }) => {
    const row = isUuid(id)
      ? await tx
          .selectFrom("paper_template")
          .select("organisation_id")
          .where("id", "=", id)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (!row) throw notFound({ th: "ไม่พบแม่แบบนี้", en: "There is no such template" })
    return { subject: { organisationIds: [row.organisation_id] } }
  },
  run: async (tx, act, { id }) => {
    await tx.updateTable("paper_template").set({ withdrawn_at: act.at }).where("id", "=", id).execute()
    return undefined
  },
})
