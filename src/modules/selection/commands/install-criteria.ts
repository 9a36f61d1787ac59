import { command } from "#database/act.ts"
import type { ReferenceSet } from "../criteria/reference.ts"
import { selectionRights } from "../rights.ts"

type Found = { readonly known: ReadonlySet<string> }

/**
 * Brings the criteria that an installation begins with, for each purpose that has none yet.
 * @returns how many sets were added
 */
export const installCriteria = command<readonly ReferenceSet[], Found, number>({
  right: selectionRights["criteria.install"],
  find: async (tx) => {
    const rows = await tx.selectFrom("criteria_set").select("scope").distinct().execute()
    return { known: new Set(rows.map(({ scope }) => scope)), subject: {} }
  },
  run: async (tx, act, reference, { known }) => {
    const missing = reference.filter(({ scope }) => !known.has(scope))
    for (const { scope, name, basis, definition } of missing) {
      await tx
        .insertInto("criteria_set")
        .values({
          id: act.newId(),
          scope,
          version: 1,
          state: "in_force",
          name_th: name.th,
          name_en: name.en,
          basis_th: basis.th,
          basis_en: basis.en,
          definition: JSON.stringify(definition),
          effective_from: act.today,
          created_at: act.at,
          published_at: act.at,
        })
        .execute()
    }
    return missing.length
  },
})
