import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { type Procedure, type Step, stepOf } from "../table/rules.ts"

/** What keeps a table from being a procedure: ways that lead nowhere, steps never reached, names used twice. */
export const issuesOfProcedure = (procedure: Procedure): Issue[] => [
  ...twice(
    "steps",
    [...procedure.steps, ...procedure.ends].map(({ id }) => id),
  ),
  ...Object.entries(procedure.starts).flatMap(([kind, step]) => nowhere(procedure, `starts.${kind}`, step)),
  ...Object.entries(procedure.listed).flatMap(([stage, step]) => nowhere(procedure, `listed.${stage}`, step)),
  ...procedure.ends.flatMap((end, index) =>
    end.otherCandidateAt === undefined
      ? []
      : nowhere(procedure, `ends.${index}.otherCandidateAt`, end.otherCandidateAt),
  ),
  ...procedure.steps.flatMap((step, index) => issuesOfStep(procedure, step, `steps.${index}`)),
  ...unreached(procedure),
  ...twoKinds(procedure),
]

const nowhere = (procedure: Procedure, path: string, step: string): Issue[] =>
  stepOf(procedure, step) ? [] : [{ path, text: leadsNowhere(step) }]

const twice = (path: string, names: readonly string[]): Issue[] =>
  names.flatMap((name, index) => (names.indexOf(name) < index ? [{ path, text: usedTwice(name) }] : []))

const issuesOfStep = (procedure: Procedure, step: Step, path: string): Issue[] => {
  const ends = new Set(procedure.ends.map(({ id }) => id))
  const always = step.desks.some(({ when }) => when === undefined)
  const forwards = new Set(
    step.desks.flatMap(({ decisions }) =>
      decisions.filter(({ kind }) => kind === "forward").map(({ to }) => to),
    ),
  )
  return [
    ...(always ? [] : [{ path: `${path}.desks`, text: nobody }]),
    ...(step.desks.length > 1 && forwards.size > 1 ? [{ path: `${path}.desks`, text: waysPart }] : []),
    ...twice(
      `${path}.desks`,
      step.desks.map(({ office }) => office),
    ),
    ...step.desks.flatMap((desk, at) => [
      ...twice(
        `${path}.desks.${at}.decisions`,
        desk.decisions.map(({ id }) => id),
      ),
      ...desk.decisions.flatMap(({ to }, number) =>
        ends.has(to) ? [] : nowhere(procedure, `${path}.desks.${at}.decisions.${number}.to`, to),
      ),
    ]),
  ]
}

const unreached = (procedure: Procedure): Issue[] => {
  const seen = new Set<string>()
  const open = [...Object.values(procedure.starts), ...Object.values(procedure.listed)]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const desks = stepOf(procedure, id)?.desks ?? []
    open.push(...desks.flatMap(({ decisions }) => decisions.map(({ to }) => to)))
  }
  return procedure.steps.flatMap(({ id }, index) =>
    seen.has(id) ? [] : [{ path: `steps.${index}`, text: neverReached(id) }],
  )
}

/** A field that is asked in several steps is one field, so it must be asked alike. */
const twoKinds = (procedure: Procedure): Issue[] => {
  const kinds = new Map<string, string>()
  return procedure.steps.flatMap(({ asks }, index) =>
    asks.flatMap(({ field, kind }) => {
      const known = kinds.get(field)
      kinds.set(field, kind)
      return known === undefined || known === kind
        ? []
        : [{ path: `steps.${index}.asks`, text: usedTwice(field) }]
    }),
  )
}

const leadsNowhere = (id: string): Text => ({ th: `ไม่มีขั้นตอน “${id}”`, en: `There is no step “${id}”` })
const usedTwice = (name: string): Text => ({ th: `ใช้ชื่อ “${name}” ซ้ำ`, en: `“${name}” is used twice` })
const neverReached = (id: string): Text => ({
  th: `ไม่มีทางไปถึงขั้นตอน “${id}”`,
  en: `Nothing leads to the step “${id}”`,
})
const nobody: Text = {
  th: "ต้องมีหน่วยงานอย่างน้อยหนึ่งแห่งที่ทำหน้าที่โดยไม่มีเงื่อนไข",
  en: "At least one office must act without a condition",
}
const waysPart: Text = {
  th: "หน่วยงานที่พิจารณาพร้อมกันต้องส่งต่อไปขั้นตอนเดียวกัน",
  en: "Offices side by side must pass the case on to the same step",
}
