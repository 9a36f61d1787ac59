import { sql } from "kysely"
import { type Act, command, type Tx } from "#database/act.ts"
import { conflict, invalid, MovedOn } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import type { Definition } from "../criteria/definition.ts"
import { issuesOfDefinition } from "../criteria/issues.ts"
import { criteriaInForce, getCriteria, type KeptSet, type Scope } from "../queries/criteria.ts"
import { selectionRights } from "../rights.ts"

type WrittenSet = { readonly id: string }

/** Begins the next version of the criteria as a copy of the one in force. There is one draft at a time. */
export const draftCriteria = command<{ readonly scope: Scope }, { readonly from: KeptSet }, WrittenSet>({
  right: selectionRights["criteria.change"],
  find: async (tx, { scope }) => ({ from: await criteriaInForce(tx, scope), subject: {} }),
  run: async (tx, act, { scope }, { from }) => {
    const { newest } = await tx
      .selectFrom("criteria_set")
      .select((eb) => eb.fn.max("version").as("newest"))
      .where("scope", "=", scope)
      .executeTakeFirstOrThrow()
    const id = act.newId()
    await tx
      .insertInto("criteria_set")
      .values({
        id,
        scope,
        version: newest + 1,
        state: "draft",
        ...namesOf(from),
        definition: JSON.stringify(from.definition),
        created_at: act.at,
      })
      .execute()
    return { id }
  },
})

const namesOf = ({ name, basis }: { readonly name: Text; readonly basis: Text }) => ({
  name_th: name.th,
  name_en: name.en,
  basis_th: basis.th,
  basis_en: basis.en,
})

export type ChangeCriteria = {
  readonly id: string
  readonly revision: number
  readonly name: Text
  readonly basis: Text
  readonly definition: Definition
}

const holdDraft = async (tx: Tx, id: string) => {
  await getCriteria(tx, id)
  await tx.selectFrom("criteria_set").select("id").where("id", "=", id).forUpdate().execute()
  return { draft: await getCriteria(tx, id), subject: {} }
}

const refuseOthers = ({ state, revision }: KeptSet, seen: number) => {
  if (state !== "draft") throw conflict(final)
  if (revision !== seen) throw new MovedOn(revision, [])
}

/** Changes a draft. It need not be complete until it comes into force. */
export const changeCriteria = command<ChangeCriteria, { readonly draft: KeptSet }, WrittenSet>({
  right: selectionRights["criteria.change"],
  find: (tx, { id }) => holdDraft(tx, id),
  run: async (tx, _act, { id, revision, definition, ...names }, { draft }) => {
    refuseOthers(draft, revision)
    await tx
      .updateTable("criteria_set")
      .set({ ...namesOf(names), definition: JSON.stringify(definition), revision: sql`revision + 1` })
      .where("id", "=", id)
      .execute()
    return { id }
  },
})

export type PublishCriteria = { readonly id: string; readonly revision: number }

/** Brings a draft into force from today. Studies under way stay on their version; new ones begin on this. */
export const publishCriteria = command<PublishCriteria, { readonly draft: KeptSet }, WrittenSet>({
  right: selectionRights["criteria.publish"],
  find: (tx, { id }) => holdDraft(tx, id),
  run: async (tx, act, { id, revision }, { draft }) => {
    refuseOthers(draft, revision)
    const issues = issuesOfDefinition(draft.definition)
    if (issues.length > 0) throw invalid(issues)
    await retire(tx, draft.scope)
    await tx
      .updateTable("criteria_set")
      .set({ ...inForce(act), revision: sql`revision + 1` })
      .where("id", "=", id)
      .execute()
    return { id }
  },
})

const inForce = ({ today, at }: Act) => ({ state: "in_force", effective_from: today, published_at: at })

const retire = (tx: Tx, scope: Scope) =>
  tx
    .updateTable("criteria_set")
    .set({ state: "retired" })
    .where("scope", "=", scope)
    .where("state", "=", "in_force")
    .execute()

const final = {
  th: "เกณฑ์ที่ประกาศใช้แล้วแก้ไขไม่ได้ ให้จัดทำฉบับใหม่",
  en: "Criteria that came into force are final; prepare a next version",
}
