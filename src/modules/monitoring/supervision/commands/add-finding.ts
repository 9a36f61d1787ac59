import { type Act, command, type Tx } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { ministryOffices, officesOf } from "#modules/access/index.ts"
import { openMatter } from "#modules/work/index.ts"
import { evaluationKinds } from "../../evaluation/kinds.ts"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import type { FindingEntry } from "../schema.ts"
import { supervisionWords as words } from "../words.ts"
import { holdSupervision } from "./hold.ts"

type Input = FindingEntry & { readonly supervision: string }
type Found = Awaited<ReturnType<typeof holdSupervision>>

/** Adds what was found; what follows from it waits for whoever is to act, with its day. */
export const addFinding = command<Input, { held: Found }, { id: string }>({
  right: monitoringRights["supervision.record"],
  find: async (tx, { supervision }) => {
    const held = await holdSupervision(tx, supervision)
    return { held, subject: { units: [held.province] } }
  },
  run: async (tx, act, entry, { held }) => {
    await refuseOtherProvinces(tx, entry.relation, held.province)
    const id = act.newId()
    await tx
      .insertInto("finding")
      .values({
        id,
        supervision_id: held.id,
        relation_id: entry.relation,
        problem: entry.problem,
        says: entry.says,
        follow_up: entry.followUp,
        responsible: entry.followUp ? entry.responsible : null,
        due_on: entry.dueOn ?? null,
        created_at: act.at,
      })
      .execute()
    if (entry.followUp) await askToFollowUp(tx, act, id, entry, held)
    return { id }
  },
})

const refuseOtherProvinces = async (tx: Tx, relation: string | null, province: string): Promise<void> => {
  if (!relation) return
  const row = await tx
    .selectFrom("relation")
    .select("home_units")
    .where("id", "=", relation)
    .executeTakeFirst()
  if (!row?.home_units.includes(province)) throw invalid([{ path: "relation", text: words.notOfProvince }])
}

const askToFollowUp = async (
  tx: Tx,
  act: Act,
  id: string,
  entry: FindingEntry,
  held: Found,
): Promise<void> => {
  const offices =
    entry.responsible === "ministry" ? await ministryOffices(tx) : await officesOf(tx, [held.province])
  const says = entry.followUp ?? ""
  for (const organisation of offices)
    await openMatter(tx, act, {
      kind: evaluationKinds.finding,
      subject: { kind: "finding", id },
      holder: { organisation, role: "officer" },
      title: words.matter(says),
      because: { th: entry.says, en: entry.says },
      path: paths.supervision(held.id),
      dueOn: entry.dueOn,
    })
}
