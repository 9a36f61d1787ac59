import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { criteriaInForce } from "../queries/criteria.ts"
import { selectionRights } from "../rights.ts"
import { insertCandidate, type WrittenStudy } from "../store/studies.ts"
import type { CandidateEntry } from "../studies/rules.ts"
import { refuseEntry } from "./checks.ts"

export type BeginStudy = {
  /** Code of the Thai unit that studies. */
  readonly home: string
  readonly title: string
  readonly purpose: string | null
  readonly candidates: readonly CandidateEntry[]
}

/** Begins a study on the criteria in force today; it stays on them. */
export const beginStudy = command<BeginStudy, object, WrittenStudy>({
  right: selectionRights["study.begin"],
  find: async (_tx, { home }) => ({ subject: { units: [home] } }),
  run: async (tx, act, { home, title, purpose, candidates }) => {
    const unit = await tx.selectFrom("province").select("code").where("code", "=", home).executeTakeFirst()
    if (!unit || !act.by) throw invalid([{ path: "home", text: noProvince }])
    const criteria = await criteriaInForce(tx, "partner")
    const id = act.newId()
    await tx
      .insertInto("study")
      .values({
        id,
        home_unit: home,
        organisation_id: act.by.organisationId,
        title,
        purpose,
        criteria_set_id: criteria.id,
        state: "open",
        created_at: act.at,
        updated_at: act.at,
      })
      .execute()
    for (const [position, entry] of candidates.entries()) {
      await refuseEntry(tx, { candidates: [] }, entry)
      await insertCandidate(tx, act, id, position, entry)
    }
    return { id, revision: 1 }
  },
})

const noProvince = { th: "ไม่พบจังหวัดนี้", en: "There is no such province" }
