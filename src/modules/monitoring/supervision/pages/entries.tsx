import { z } from "zod"
import { requiredText } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import type { Route } from "#http/routes.ts"
import { DateField, Radios, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { problems } from "../../evaluation/rules.ts"
import { provincesFor } from "../../pages/register-entries.tsx"
import { registerForm } from "../../pages/register-form.tsx"
import { paths } from "../../paths.ts"
import { registerWords } from "../../register-words.ts"
import { monitoringRights } from "../../rights.ts"
import { addFinding } from "../commands/add-finding.ts"
import { finishFinding } from "../commands/finish-finding.ts"
import { recordSupervision } from "../commands/record-supervision.ts"
import { withdrawSupervision } from "../commands/withdraw-supervision.ts"
import { getSupervision, pairsOf } from "../queries.ts"
import { FindingEntry, FinishEntry, SupervisionEntry } from "../schema.ts"
import { supervisionWords as words } from "../words.ts"

const idIn = (request: Request) => request.parameter("id")
const toSupervision = (request: Request) => paths.supervision(idIn(request))
const above = { path: paths.supervisions, label: words.title }

const pairsFor = async (request: Request) => {
  const { pool } = request.services.database
  const { province } = await getSupervision(pool, idIn(request))
  return (await pairsOf(pool, province)).map(({ id, pair }) => ({ value: id, label: pair }))
}

const choices = <Value extends string>(labels: Readonly<Record<Value, { th: string; en: string }>>) =>
  Object.entries<{ th: string; en: string }>(labels).map(([value, label]) => ({ value, label }))

/** Recording a visit or meeting, its findings, and what was done about them. */
export const supervisionEntryPages: readonly Route[] = [
  ...registerForm({
    path: paths.newSupervision,
    right: monitoringRights["supervision.record"],
    title: words.record,
    above,
    schema: SupervisionEntry,
    choices: provincesFor(monitoringRights["supervision.record"]),
    Fields: ({ choices: provinces }) => (
      <>
        <Radios name="kind" label={words.kind} options={choices(words.kinds)} />
        <Select name="province" label={words.province} options={provinces} empty={words.choose} />
        <DateField name="heldOn" label={words.heldOn} hint={registerWords.dayHint} />
        <TextField name="place" label={words.place} optional />
        <TextField name="ledBy" label={words.ledBy} />
        <TextArea name="attended" label={words.attended} hint={words.attendedHint} optional />
        <TextArea name="summary" label={words.summary} rows={6} />
      </>
    ),
    save: async (request, entry) => paths.supervision((await request.execute(recordSupervision, entry)).id),
    back: () => paths.supervisions,
  }),
  ...registerForm({
    path: paths.newFinding(":id"),
    right: monitoringRights["supervision.record"],
    title: words.addFinding,
    above,
    schema: FindingEntry,
    choices: pairsFor,
    Fields: ({ choices: pairs }) => (
      <>
        <TextArea name="says" label={words.says} />
        <Select name="relation" label={words.relation} options={pairs} empty={words.noRelation} />
        <Select
          name="problem"
          label={words.problem}
          options={problems.map(({ id, label }) => ({ value: id, label }))}
          empty={words.noProblem}
        />
        <TextArea name="followUp" label={words.followUp} hint={words.followUpHint} rows={2} optional />
        <Radios name="responsible" label={words.responsible} options={choices(words.responsibles)} />
        <DateField name="dueOn" label={words.dueOn} hint={registerWords.dayHint} />
      </>
    ),
    save: async (request, entry) => {
      await request.execute(addFinding, { ...entry, supervision: idIn(request) })
      return toSupervision(request)
    },
    back: toSupervision,
  }),
  ...registerForm({
    path: paths.finishFinding(":id", ":finding"),
    right: monitoringRights["supervision.follow_up"],
    title: words.finish,
    above,
    schema: FinishEntry,
    Fields: () => (
      <>
        <DateField name="on" label={words.doneOn} hint={registerWords.dayHint} />
        <TextArea name="note" label={words.doneNote} />
      </>
    ),
    save: async (request, { on, note }) => {
      await request.execute(finishFinding, {
        supervision: idIn(request),
        finding: request.parameter("finding"),
        on,
        note,
      })
      return toSupervision(request)
    },
    back: toSupervision,
  }),
  ...registerForm({
    path: paths.withdrawSupervision(":id"),
    right: monitoringRights["supervision.record"],
    title: words.withdraw,
    above,
    schema: z.object({ reason: requiredText(1000) }),
    Fields: () => <TextArea name="reason" label={words.reason} rows={3} />,
    save: async (request, { reason }) => {
      await request.execute(withdrawSupervision, { id: idIn(request) }, { reason })
      return paths.supervisions
    },
    back: toSupervision,
  }),
]
