import { type Act, command, type Tx } from "#database/act.ts"
import type { Text } from "#kernel/text.ts"
import { openMatter } from "#modules/work/index.ts"
import { completes } from "../kinds.ts"
import { paths } from "../paths.ts"
import { procedureOn } from "../procedures/queries.ts"
import { type Procedure, stepOf } from "../procedures/table/rules.ts"
import { followRegister, type Listed, relationsWithoutCase } from "../queries/listed.ts"
import { titleOfSides } from "../queries/titles.ts"
import { establishmentRights } from "../rights.ts"
import { enter, ownersOf } from "../store/advance.ts"
import { insertCase } from "../store/cases.ts"
import { addEvent } from "../store/events.ts"
import { holdCase } from "../store/hold.ts"
import { tellStudy } from "../studies/store.ts"

const atOnce = 500

/**
 * Makes cases of the relations that lists and files brought into the register: what is in process at the stage that the
 * list gives, what was signed as a closed case with what is known; and lets cases of a list follow what was decided of
 * its rows. Returns how many were made, and whether there may be more.
 */
export const receiveCases = command<object, object, { made: number; more: boolean }>({
  right: establishmentRights["case.receive"],
  find: async () => ({ subject: {} }),
  run: async (tx, act) => {
    for (const ended of await followRegister(tx, act.at)) await tellStudy(tx, act, ended, "ended")
    const listed = await relationsWithoutCase(tx, atOnce)
    const procedure = await procedureOn(tx, act.today)
    for (const relation of listed) await receive(tx, act, procedure, relation)
    return { made: listed.length, more: listed.length === atOnce }
  },
})

const receive = async (tx: Tx, act: Act, procedure: Procedure, relation: Listed): Promise<void> => {
  const { status, stage, homeUnit, partnerUnit } = relation
  const signed = status === "in_force" || status === "ended"
  const step = signed ? undefined : stepOf(procedure, procedure.listed[stage ?? ""] ?? "")
  const end = procedure.ends.find(({ outcome }) => outcome === "completed")
  const written = await insertCase(tx, act, {
    kind: "establish",
    procedureId: procedure.id,
    homeUnit,
    homeWritten: homeUnit ? null : relation.homeName,
    partnerUnit,
    partnerWritten: partnerUnit ? null : relation.partnerName,
    relationId: relation.id,
    state: signed ? "completed" : "open",
    step: null,
    endedAt: signed ? (end?.id ?? null) : null,
    listedStage: signed ? "signed" : (stage ?? "not_stated"),
    content: partnerUnit && !signed ? { candidates: [partnerUnit], partner: partnerUnit } : {},
  })
  const signedOn = relation.signedOn ? { signed_on: relation.signedOn } : {}
  await addEvent(tx, act, written.id, {
    kind: "received",
    revision: written.revision,
    round: 1,
    step: null,
    by: undefined,
    answers: signed ? signedOn : {},
    ...(step ? { toStep: step.id } : {}),
    ...(signed && end ? { toEnd: end.id } : {}),
  })
  if (signed) return
  const held = await holdCase(tx, written.id)
  if (step) await enter(tx, act, held, { step, round: 1, because })
  else await askToComplete(tx, act, held)
}

const askToComplete = async (tx: Tx, act: Act, held: Awaited<ReturnType<typeof holdCase>>) => {
  const title = await titleOfSides(tx, held)
  for (const organisation of await ownersOf(tx, act, held))
    await openMatter(tx, act, {
      kind: completes,
      subject: { kind: "case", id: held.id },
      holder: { organisation },
      waiter: "nobody",
      title: { th: `ระบุขั้นตอนปัจจุบัน: ${title.th}`, en: `State where it stands: ${title.en}` },
      because,
      path: paths.case(held.id),
    })
}

const because: Text = {
  th: "อยู่ในบัญชีรายชื่อคู่ที่อยู่ระหว่างดำเนินการ",
  en: "It is on the list of pairs in process",
}
