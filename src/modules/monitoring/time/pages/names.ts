import type { Procedure } from "#modules/establishment/index.ts"
import type { Text } from "#kernel/text.ts"
import { same } from "#kernel/text.ts"

/** What steps, ends and offices are called; of an older version where the latest knows none. */
export const namesIn = (procedures: readonly Procedure[]) => {
  const steps = new Map<string, Text>()
  const offices = new Map<string, Text>()
  for (const { steps: all, ends } of procedures.toReversed()) {
    for (const { id, name } of ends) steps.set(id, name)
    for (const { id, name, desks } of all) {
      steps.set(id, name)
      for (const desk of desks) offices.set(desk.office, desk.name)
    }
  }
  return {
    step: (id: string) => steps.get(id) ?? same(id),
    office: (id: string) => offices.get(id) ?? same(id),
  }
}
